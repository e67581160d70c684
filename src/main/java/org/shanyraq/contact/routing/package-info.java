/** Who is offered to whom: the one decision, its rules as data, and what a day would be like. */
@NamedInterface("routing")
@NullMarked
package org.shanyraq.contact.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
