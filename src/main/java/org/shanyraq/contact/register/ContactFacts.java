package org.shanyraq.contact.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.stereotype.Component;

/** Tells those who count what happened to contacts, in codes. */
@Component
public class ContactFacts {
    private final Facts facts;
    private final Places places;

    ContactFacts(Facts facts, Places places) {
        this.facts = facts;
        this.places = places;
    }

    public void tell(String kind, Contact contact, Instant at, Map<String, String> more) {
        tell(kind, contact.id().value(), contact, at, more);
    }

    /** About something else that carries the contact's codes, such as its handover. */
    public void tell(
            String kind, UUID subject, Contact contact, Instant at, Map<String, String> more) {
        var codes = new HashMap<String, String>();
        codes.put("channel", contact.channel().code());
        codes.put("language", contact.language().code());
        codes.put("urgency", contact.urgency().code());
        contact.ageGroup().ifPresent(group -> codes.put("age_group", group));
        contact.district().ifPresent(district -> codes.putAll(where(district)));
        codes.putAll(more);
        facts.record(new Fact(kind, subject, at, codes));
    }

    /** The codes of a place: its district and the region this lies in. */
    public Map<String, String> where(String district) {
        var codes = new HashMap<String, String>();
        codes.put("district", district);
        places.findDistrict(new DistrictCode(district))
                .ifPresent(found -> codes.put("region", found.region().value()));
        return codes;
    }
}
