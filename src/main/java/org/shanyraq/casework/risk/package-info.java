/** How dangerous it is for the household, judged by an instrument. */
@NullMarked
package org.shanyraq.casework.risk;

import org.jspecify.annotations.NullMarked;
