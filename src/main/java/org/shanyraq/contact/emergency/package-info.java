/** Calls to 102, 103 and 112 on behalf of somebody, until they are answered. */
@NullMarked
package org.shanyraq.contact.emergency;

import org.jspecify.annotations.NullMarked;
