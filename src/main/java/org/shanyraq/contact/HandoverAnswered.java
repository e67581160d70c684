package org.shanyraq.contact;

import java.time.Instant;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HandoverId;

/** A centre accepted or declined a contact that was handed over to it. */
public record HandoverAnswered(
        HandoverId handover, ContactId contact, CentreId centre, boolean accepted, Instant at) {}
