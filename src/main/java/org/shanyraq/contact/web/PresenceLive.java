package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.shanyraq.contact.desk.Presence;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Component;

/** Colleagues at the same conversation; it has no number of its own, so time is its number. */
@Component
class PresenceLive implements LiveSource {
    private final DeskViews views;
    private final ContactTopics topics;
    private final Clock clock;

    PresenceLive(DeskViews views, ContactTopics topics, Clock clock) {
        this.views = views;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return Presence.TOPIC;
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        return topics.mayHear(topic);
    }

    @Override
    public List<LiveEvent> since(String topic, long after, Language language) {
        return List.of(
                new LiveEvent(
                        Math.max(after + 1, clock.millis()),
                        "there",
                        Page.of(
                                "contact/there",
                                new TherePage(views.there(ContactTopics.contact(topic))))));
    }
}
