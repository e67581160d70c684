/** The pages of administration. */
@NullMarked
package org.shanyraq.administration.web;

import org.jspecify.annotations.NullMarked;
