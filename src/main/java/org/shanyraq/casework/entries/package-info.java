/** What is written into a case: incidents, services given, people of the household. */
@NullMarked
package org.shanyraq.casework.entries;

import org.jspecify.annotations.NullMarked;
