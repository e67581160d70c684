/** Holds the trail against its checkpoints and names what was altered. */
@NullMarked
@NamedInterface("verify")
package org.shanyraq.audit.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
