/**
 * What a reader is told when something went wrong: what happened, what was kept, what to do next.
 */
@NullMarked
package org.shanyraq.web.mishap;

import org.jspecify.annotations.NullMarked;
