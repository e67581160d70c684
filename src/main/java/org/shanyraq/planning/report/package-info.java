/** A plan in figures and plain words: who gains, where, by how much. */
@NullMarked
package org.shanyraq.planning.report;

import org.jspecify.annotations.NullMarked;
