/** What the trail can be asked on the command line. */
@NullMarked
package org.shanyraq.audit.command;

import org.jspecify.annotations.NullMarked;
