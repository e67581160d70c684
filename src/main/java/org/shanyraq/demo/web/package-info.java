/** The pages that only a demo country has. */
@NullMarked
package org.shanyraq.demo.web;

import org.jspecify.annotations.NullMarked;
