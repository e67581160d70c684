package org.shanyraq.contact.web.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Decision;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Refused;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.supervision.StandBeside;
import org.shanyraq.contact.supervision.SupervisionActs;
import org.shanyraq.contact.supervision.TendWatches;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What colleagues see of each other beside a conversation, and what they whisper. */
@Controller
class BesideController {
    private final StandBeside beside;
    private final WatchViews views;

    BesideController(StandBeside beside, WatchViews views) {
        this.beside = beside;
        this.views = views;
    }

    @GetMapping("/beside/{contact}")
    Page show(@PathVariable UUID contact) {
        return Page.of("contact/beside", views.beside(beside.beside(new ContactId(contact))));
    }

    @PostMapping("/beside/{contact}/whisper")
    Page whisper(@PathVariable UUID contact, @RequestParam String text) {
        var id = new ContactId(contact);
        boolean kept = beside.whisper(id, text);
        var answer = Page.of("contact/beside_now", views.beside(beside.beside(id)));
        return kept ? answer : answer.refused();
    }

    @Bean
    LiveSource besideTopic(Policy policy, TransactionTemplate transaction) {
        return new Source(StandBeside.TOPIC, policy, transaction) {
            @Override
            List<LiveEvent> hear(String topic, long after) {
                var now = beside.beside(contact(topic));
                return now.news() <= after
                        ? List.of()
                        : List.of(
                                new LiveEvent(
                                        now.news(),
                                        "beside",
                                        Page.of("contact/beside_now", views.beside(now))));
            }
        };
    }

    @Bean
    LiveSource watchTopic(TendWatches tending, Policy policy, TransactionTemplate transaction) {
        return new Source(TendWatches.TOPIC, policy, transaction) {
            @Override
            List<LiveEvent> hear(String topic, long after) {
                tending.isAsked();
                return views.said(beside.since(contact(topic), after)).stream()
                        .map(
                                said ->
                                        new LiveEvent(
                                                said.line().number(),
                                                "line",
                                                Page.of("contact/watch_line", said)))
                        .toList();
            }
        };
    }

    /** Whoever may be beside the contact at all; each answer asks again whether she is. */
    private abstract static class Source implements LiveSource {
        private final String prefix;
        private final Policy policy;
        private final TransactionTemplate transaction;

        Source(String prefix, Policy policy, TransactionTemplate transaction) {
            this.prefix = prefix;
            this.policy = policy;
            this.transaction = transaction;
        }

        abstract List<LiveEvent> hear(String topic, long after);

        /** Whose it is no longer hears nothing; her page may be open still. */
        @Override
        public List<LiveEvent> since(String topic, long after, Language language) {
            try {
                return hear(topic, after);
            } catch (Refused | UnknownContact notHersAnyMore) {
                return List.of();
            }
        }

        @Override
        public String prefix() {
            return prefix;
        }

        @Override
        public boolean allows(String topic, HttpServletRequest request) {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status ->
                                    policy.decide(SupervisionActs.WHISPER, contact(topic).thing())
                                            instanceof Decision.Allowed));
        }

        static ContactId contact(String topic) {
            return ContactId.of(topic.substring(topic.indexOf(':') + 1));
        }
    }
}
