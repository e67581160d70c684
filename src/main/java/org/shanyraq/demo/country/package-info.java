/** The plan of the country: what happened to whom and when, from a seed alone. No database. */
@NullMarked
package org.shanyraq.demo.country;

import org.jspecify.annotations.NullMarked;
