/** What contacts are about, as data: the world's groups and our own branches beneath them. */
@NullMarked
package org.shanyraq.contact.category;

import org.jspecify.annotations.NullMarked;
