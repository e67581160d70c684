/**
 * What siting is about, in plain numbers: demand, sites, ways between them. No framework, no
 * database.
 */
@NullMarked
package org.shanyraq.planning.engine;

import org.jspecify.annotations.NullMarked;
