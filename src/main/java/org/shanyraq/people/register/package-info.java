/** The rows of persons: sealed, opened. */
@NullMarked
package org.shanyraq.people.register;

import org.jspecify.annotations.NullMarked;
