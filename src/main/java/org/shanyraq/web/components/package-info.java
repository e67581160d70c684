/** The page that shows every component in every state, for those who make pages. */
@NullMarked
package org.shanyraq.web.components;

import org.jspecify.annotations.NullMarked;
