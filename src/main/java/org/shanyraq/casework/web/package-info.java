/** The pages of cases: the list, one case, its forms, the day, the search. */
@NullMarked
package org.shanyraq.casework.web;

import org.jspecify.annotations.NullMarked;
