package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.handover.AnswerHandover;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.contact.handover.Inbox;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.stereotype.Component;

/** Makes the inbox of handovers. */
@Component
class InboxViews {
    private final Places places;

    InboxViews(Places places) {
        this.places = places;
    }

    InboxPage page(Inbox.Listing listing, boolean first, Language language) {
        return new InboxPage(
                Acting.staff().orElseThrow().centre().value(),
                listing.steps(),
                first,
                rows(listing.open(), language),
                rows(listing.answered(), language),
                listing.next().map(key -> "/handovers?before=" + key.sentAt() + "&id=" + key.id()));
    }

    HandoverPage one(Inbox.Opened opened, Language language) {
        return new HandoverPage(
                opened.handover(),
                where(opened.handover(), language),
                opened.told(),
                AnswerHandover.REASONS);
    }

    private List<InboxPage.Row> rows(List<Handover> handovers, Language language) {
        return handovers.stream().map(h -> new InboxPage.Row(h, where(h, language))).toList();
    }

    private String where(Handover handover, Language language) {
        return handover.district()
                .map(DistrictCode::new)
                .flatMap(places::findDistrict)
                .map(district -> district.names().in(language))
                .orElse("");
    }
}
