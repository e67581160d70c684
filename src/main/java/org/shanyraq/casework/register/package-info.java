/** The rows of cases: the file, its people, its turns, its clocks. */
@NullMarked
package org.shanyraq.casework.register;

import org.jspecify.annotations.NullMarked;
