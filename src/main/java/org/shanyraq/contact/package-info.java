/**
 * 111: contacts and their conversations, the queue, the operator's desk, triage, emergency help,
 * and the handover to whoever will own what follows.
 */
@NullMarked
@Floor(5)
@ApplicationModule(displayName = "Contact")
package org.shanyraq.contact;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
