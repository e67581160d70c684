/** Breaks the program on purpose and judges what is left. */
package org.shanyraq.drill;
