/** A case opened on one page. */
@NullMarked
package org.shanyraq.casework.file;

import org.jspecify.annotations.NullMarked;
