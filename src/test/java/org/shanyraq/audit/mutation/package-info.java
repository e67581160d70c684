/** Damages a trail in every way that its owner could, and holds both verifiers to finding it. */
package org.shanyraq.audit.mutation;
