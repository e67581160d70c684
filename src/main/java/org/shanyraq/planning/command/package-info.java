/** Siting on the command line, without the rest of the house. */
@NullMarked
package org.shanyraq.planning.command;

import org.jspecify.annotations.NullMarked;
