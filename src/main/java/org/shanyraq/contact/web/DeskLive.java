package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.handover.Inbox;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What moves on the pages of this room. */
@Configuration
class DeskLive {
    /** State, side and the empty middle are the events of one change. */
    private static final int PARTS = 3;

    /** The operator's own desk. */
    @Bean
    LiveSource deskTopic(DeskViews views, Policy policy, TransactionTemplate transaction) {
        return new Source(
                DeskNews.DESK,
                topic ->
                        policy.mightAllow(ContactActs.SIT_AT_DESK)
                                && Acting.staff()
                                        .map(Actor.Staff::id)
                                        .filter(me -> me.value().equals(idOf(topic)))
                                        .isPresent()) {
            @Override
            public List<LiveEvent> since(String topic, long after, Language language) {
                // One transaction for all that the side asks for.
                var side =
                        Objects.requireNonNull(transaction.execute(status -> views.side(language)));
                long number = side.news() * PARTS;
                if (number <= after) {
                    return List.of();
                }
                return List.of(
                        new LiveEvent(number - 2, "state", Page.of("contact/state", side)),
                        new LiveEvent(number - 1, "idle", Page.of("contact/idle", side)),
                        new LiveEvent(number, "side", Page.of("contact/side", side)));
            }
        };
    }

    /** What stands beside a conversation. */
    @Bean
    LiveSource asideTopic(AsideViews views, ContactTopics topics) {
        return new Source(DeskNews.ASIDE, topics::mayHear) {
            @Override
            public List<LiveEvent> since(String topic, long after, Language language) {
                var aside =
                        views.aside(ContactTopics.contact(topic), language, AsideViews.Extra.NONE);
                return aside.contact().news() <= after
                        ? List.of()
                        : List.of(
                                new LiveEvent(
                                        aside.contact().news(),
                                        "aside",
                                        Page.of("contact/aside", aside)));
            }
        };
    }

    /** The shift's board; it has no number of its own, so time is its number. */
    @Bean
    LiveSource queueTopic(QueueViews views, Policy policy, Clock clock) {
        return new Source(DeskNews.QUEUE, topic -> policy.mightAllow(ContactActs.SEE_QUEUE)) {
            @Override
            public List<LiveEvent> since(String topic, long after, Language language) {
                return List.of(
                        new LiveEvent(
                                Math.max(after + 1, clock.millis()),
                                "board",
                                Page.of("contact/board", views.page(language))));
            }
        };
    }

    /** A centre's inbox, for those who answer for the centre. */
    @Bean
    LiveSource inboxTopic(InboxViews views, Inbox inbox, Policy policy) {
        return new Source(
                DeskNews.HANDOVERS,
                topic ->
                        policy.mightAllow(ContactActs.SEE_HANDOVERS)
                                && Acting.staff()
                                        .filter(me -> me.centre().value().equals(idOf(topic)))
                                        .isPresent()) {
            @Override
            public List<LiveEvent> since(String topic, long after, Language language) {
                return inbox
                        .changedSince(after)
                        .map(
                                listing ->
                                        new LiveEvent(
                                                listing.steps(),
                                                "inbox",
                                                Page.of(
                                                        "contact/inbox",
                                                        views.page(listing, true, language))))
                        .stream()
                        .toList();
            }
        };
    }

    private static UUID idOf(String topic) {
        return UUID.fromString(topic.substring(topic.indexOf(':') + 1));
    }

    private abstract static class Source implements LiveSource {
        private final String prefix;
        private final Function<String, Boolean> allowed;

        Source(String prefix, Function<String, Boolean> allowed) {
            this.prefix = prefix;
            this.allowed = allowed;
        }

        @Override
        public String prefix() {
            return prefix;
        }

        @Override
        public boolean allows(String topic, HttpServletRequest request) {
            return allowed.apply(topic);
        }
    }
}
