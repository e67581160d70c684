/** Live updates: one listening connection a node, one short question a topic. */
@NullMarked
package org.shanyraq.web.live;

import org.jspecify.annotations.NullMarked;
