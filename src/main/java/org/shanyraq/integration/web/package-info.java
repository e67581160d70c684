/** The page on which other systems are let in. */
@NullMarked
package org.shanyraq.integration.web;

import org.jspecify.annotations.NullMarked;
