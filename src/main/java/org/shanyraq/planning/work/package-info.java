/** Long work that somebody asked for: it waits, is done by a job, told of, stopped and kept. */
@NullMarked
package org.shanyraq.planning.work;

import org.jspecify.annotations.NullMarked;
