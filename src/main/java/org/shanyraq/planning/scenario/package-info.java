/** What planners asked for and what came of it, kept. */
@NullMarked
package org.shanyraq.planning.scenario;

import org.jspecify.annotations.NullMarked;
