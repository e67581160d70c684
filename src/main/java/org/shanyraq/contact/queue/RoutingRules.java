package org.shanyraq.contact.queue;

import java.time.Duration;
import java.util.EnumMap;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.DatedSettings;
import org.springframework.stereotype.Component;

/** The rules in force now, as the dated settings have them. */
@Component
public class RoutingRules {
    private final DatedSettings settings;

    RoutingRules(DatedSettings settings) {
        this.settings = settings;
    }

    public Routing.Rules now() {
        var terms = new EnumMap<Urgency, Duration>(Urgency.class);
        for (var urgency : Urgency.values()) {
            terms.put(urgency, termOf(urgency));
        }
        return new Routing.Rules(
                terms,
                settings.duration("contact.widen.emergency"),
                settings.duration("contact.widen.other"));
    }

    /** Within which a human answers. */
    public Duration termOf(Urgency urgency) {
        return settings.duration("contact.term." + urgency.code());
    }

    Duration lease() {
        return settings.duration("contact.offer.lease");
    }

    int missedAllowed() {
        return settings.number("contact.offer.missed");
    }

    int capacity() {
        return settings.number("contact.offer.capacity");
    }

    /** A page that was not heard of so long is offered nothing more. */
    Duration seen() {
        return settings.duration("contact.operator.seen");
    }

    /** A page that was not heard of so long is gone, and what it held is offered to others. */
    Duration gone() {
        return settings.duration("contact.operator.gone");
    }

    Duration wrapUp() {
        return settings.duration("contact.operator.wrap_up");
    }

    Duration alarm(boolean emergency) {
        return settings.duration(emergency ? "contact.alarm.emergency" : "contact.alarm.any");
    }
}
