/** Filling: the plan of the country becomes rows, through the faces of the rooms. */
@NullMarked
package org.shanyraq.demo.filling;

import org.jspecify.annotations.NullMarked;
