package org.shanyraq.contact.handover;

import java.time.Clock;
import java.util.Map;
import org.shanyraq.contact.HandoverAnswered;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.deadline.DeadlineTurnedLate;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.HandoverId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at a centre with a handover comes back to the desk that sent it. */
@Component
class WatchHandovers {
    private static final Actor.Job JOB = new Actor.Job("contact.handover");

    private final Handovers handovers;
    private final Contacts contacts;
    private final ContactFacts facts;
    private final DeskNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    WatchHandovers(
            Handovers handovers,
            Contacts contacts,
            ContactFacts facts,
            DeskNews news,
            ApplicationEventPublisher events,
            PlatformTransactionManager manager,
            Clock clock) {
        this.handovers = handovers;
        this.contacts = contacts;
        this.facts = facts;
        this.news = news;
        this.events = events;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(HandoverAnswered answered) {
        asJob(
                () -> {
                    contacts.handedOver(answered.contact(), answered.accepted());
                    contacts.find(answered.contact())
                            .flatMap(contact -> contact.owner())
                            .ifPresent(news::desk);
                    news.aside(answered.contact());
                });
    }

    /** Nobody at the centre answered in time: the shift supervisor must act. */
    @ApplicationModuleListener
    void on(DeadlineTurnedLate late) {
        if (late.kind().equals(HandOver.ACCEPTANCE)) {
            asJob(() -> escalate(new HandoverId(late.about().id())));
        }
    }

    private void escalate(HandoverId id) {
        handovers
                .turnUnanswered(id)
                .ifPresent(
                        handover -> {
                            var now = clock.instant();
                            events.publishEvent(
                                    AlarmRaised.each(
                                            "contact.handover_unanswered", id.thing(), now));
                            contacts.find(handover.contact())
                                    .ifPresent(
                                            contact -> {
                                                facts.tell(
                                                        "handover.unanswered",
                                                        id.value(),
                                                        contact,
                                                        now,
                                                        Map.of());
                                                contact.owner().ifPresent(news::desk);
                                            });
                            news.aside(handover.contact());
                        });
    }

    private void asJob(Runnable work) {
        Acting.run(JOB, () -> apart.executeWithoutResult(status -> work.run()));
    }
}
