/**
 * A second verifier of the trail, made from {@code docs/trail.md} alone: it uses no class of the
 * program, so that a mistake of the one is not the mistake of the other.
 */
package org.shanyraq.audit.second;
