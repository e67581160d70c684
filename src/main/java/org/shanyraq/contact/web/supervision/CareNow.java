package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.wellbeing.MyCare;

/** What is held out on the desk: a pause, a colleague who had a hard contact. */
public record CareNow(UUID me, Optional<MyCare.Offer> offer, List<Alert> alerts, long news) {
    public record Alert(UUID id, String name) {}
}
