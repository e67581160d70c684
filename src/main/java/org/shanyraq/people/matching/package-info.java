/** Whether two descriptions mean one human being: tokens, likeness, ranks. */
@NullMarked
package org.shanyraq.people.matching;

import org.jspecify.annotations.NullMarked;
