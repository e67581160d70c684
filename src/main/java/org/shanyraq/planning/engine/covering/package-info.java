/**
 * Who is within reach: most people with so many centres, all with the fewest, the least worst case.
 */
@NullMarked
package org.shanyraq.planning.engine.covering;

import org.jspecify.annotations.NullMarked;
