/** The pages of this room: sign-in, code, first visit, screen lock, my sign-ins, broken glass. */
@NullMarked
package org.shanyraq.access.web;

import org.jspecify.annotations.NullMarked;
