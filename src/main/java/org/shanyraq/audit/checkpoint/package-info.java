/** Signed checkpoints over the trail, each second, kept outside the database too. */
@NullMarked
package org.shanyraq.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
