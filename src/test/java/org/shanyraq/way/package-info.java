/** One person's way through the whole service. */
package org.shanyraq.way;
