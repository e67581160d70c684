/** Facts become counts: de-identified, each exactly once. */
@NullMarked
package org.shanyraq.statistics.counting;

import org.jspecify.annotations.NullMarked;
