package org.shanyraq.contact.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sealed words that do not open any more. What stands beside them is shown all the same, so that
 * one damaged line never closes a desk; somebody is told once, however often it is looked at.
 */
@Component
public class DamagedWords {
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<UUID, Boolean> told =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();

    DamagedWords(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param row where they lie
     */
    public void found(ContactId contact, UUID row) {
        if (told.asMap().putIfAbsent(row, true) == null) {
            forgetUnlessCommitted(row);
            events.publishEvent(
                    new AlarmRaised("contact.unreadable", contact.thing(), clock.instant()));
        }
    }

    /** An alarm of a transaction that came to nothing was not heard: the next look tells it. */
    private void forgetUnlessCommitted(UUID row) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            if (status != STATUS_COMMITTED) {
                                told.invalidate(row);
                            }
                        }
                    });
        }
    }
}
