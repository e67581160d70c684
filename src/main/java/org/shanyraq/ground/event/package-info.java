/** Events that were stored reach everybody whom they concern, whatever breaks meanwhile. */
@NullMarked
package org.shanyraq.ground.event;

import org.jspecify.annotations.NullMarked;
