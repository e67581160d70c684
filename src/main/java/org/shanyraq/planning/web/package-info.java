/** The pages of planning. */
@NullMarked
package org.shanyraq.planning.web;

import org.jspecify.annotations.NullMarked;
