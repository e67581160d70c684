/** Small answers that the shell's own script asks for. */
@NullMarked
package org.shanyraq.web.shell;

import org.jspecify.annotations.NullMarked;
