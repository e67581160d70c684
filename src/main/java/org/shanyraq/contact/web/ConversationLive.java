package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shanyraq.contact.conversation.Hearing;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSourceOfMany;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Component;

/** The lines of conversations on operators' pages, by their own numbers. */
@Component
class ConversationLive implements LiveSourceOfMany {
    private final Hearing hearing;
    private final DeskViews views;
    private final ContactTopics topics;

    ConversationLive(Hearing hearing, DeskViews views, ContactTopics topics) {
        this.hearing = hearing;
        this.views = views;
        this.topics = topics;
    }

    @Override
    public String prefix() {
        return DeskNews.CONTACT;
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        return topics.mayHear(topic);
    }

    @Override
    public Map<Ear, List<LiveEvent>> since(Collection<Ear> ears) {
        var pages = new HashMap<Ear, Hearing.OfStaff>();
        for (var ear : ears) {
            ear.actor()
                    .filter(Actor.Staff.class::isInstance)
                    .map(Actor.Staff.class::cast)
                    .ifPresent(
                            staff ->
                                    pages.put(
                                            ear,
                                            new Hearing.OfStaff(
                                                    staff.id(),
                                                    ContactTopics.contact(ear.topic()),
                                                    ear.after())));
        }
        var said = hearing.staff(pages.values());
        var told = new HashMap<Ear, List<LiveEvent>>();
        pages.forEach(
                (ear, page) -> {
                    var lines = said.getOrDefault(page, List.of());
                    if (!lines.isEmpty()) {
                        told.put(ear, events(ear, lines));
                    }
                });
        return told;
    }

    private List<LiveEvent> events(Ear ear, List<Lines.Written> lines) {
        var seen =
                Acting.as(
                        ear.actor().orElseThrow(),
                        () -> Objects.requireNonNull(views.lines(lines)));
        return seen.stream()
                .map(
                        line ->
                                new LiveEvent(
                                        line.line().number(),
                                        "line",
                                        Page.of("contact/line", line)))
                .toList();
    }
}
