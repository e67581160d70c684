/** Releases: the open month once a day, each closed month once and for good. */
@NullMarked
package org.shanyraq.statistics.publishing;

import org.jspecify.annotations.NullMarked;
