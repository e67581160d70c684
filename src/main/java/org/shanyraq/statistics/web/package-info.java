/** The page of the country's figures. */
@NullMarked
package org.shanyraq.statistics.web;

import org.jspecify.annotations.NullMarked;
