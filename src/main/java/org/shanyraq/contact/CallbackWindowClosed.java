package org.shanyraq.contact;

import java.time.Instant;
import org.shanyraq.ground.ContactId;

/** The window in which somebody could be called closed and nobody had called: it needs another. */
public record CallbackWindowClosed(ContactId contact, Instant at) {}
