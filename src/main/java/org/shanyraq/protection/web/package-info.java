/** The pages of measures: the list, an order's form, a check, the notice for the survivor. */
@NullMarked
package org.shanyraq.protection.web;

import org.jspecify.annotations.NullMarked;
