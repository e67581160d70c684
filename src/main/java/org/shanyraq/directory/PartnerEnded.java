package org.shanyraq.directory;

import org.shanyraq.ground.PartnerId;

/** An organisation works with the service no longer: whatever door it had is to be closed. */
public record PartnerEnded(PartnerId partner) {}
