package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.queue.Overload;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Banner;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Component;

/** Says above every page of the shift, the wallboard too, that the line is overrun. */
@Component
class OverloadBanner implements Banner, LiveSource {
    private final Overload overload;
    private final Policy policy;

    OverloadBanner(Overload overload, Policy policy) {
        this.overload = overload;
        this.policy = policy;
    }

    @Override
    public String prefix() {
        return DeskNews.OVERLOAD;
    }

    @Override
    public String topic() {
        return DeskNews.OVERLOAD + ":all";
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        return policy.mightAllow(ContactActs.SIT_AT_DESK);
    }

    @Override
    public List<LiveEvent> since(String topic, long after, Language language) {
        var now = overload.look();
        return now.number() > after ? List.of(event(now)) : List.of();
    }

    @Override
    public Optional<LiveEvent> now(Actor.Staff reader) {
        return switch (reader.role()) {
            case OPERATOR, SHIFT_SUPERVISOR -> Optional.of(event(overload.now()));
            default -> Optional.empty();
        };
    }

    private static LiveEvent event(Overload.Now now) {
        return new LiveEvent(now.number(), "overload", Page.of("contact/overload_bar", now));
    }
}
