package org.shanyraq.contact.channel;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shanyraq.contact.Approach;
import org.shanyraq.ground.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The names that partners' systems give to those whom they pass on, in the same ledger as the names
 * of providers: one name is one content, and what comes under it otherwise is set aside with an
 * alarm.
 */
@Component
public class ReferralNames {
    private final ProviderNames names;
    private final Quarantine quarantine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferralNames(
            ProviderNames names,
            Quarantine quarantine,
            TransactionTemplate transaction,
            Clock clock) {
        this.names = names;
        this.quarantine = quarantine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether another content came under that name; then this one lies aside. */
    public boolean isTakenByAnother(Approach approach, String partner) {
        var message = message(approach, partner);
        return inTransaction(() -> setAsideIfAnother(message));
    }

    private boolean setAsideIfAnother(MessageReceived message) {
        boolean another = names.cameBefore(names.of(message)).filter(same -> !same).isPresent();
        if (another) {
            quarantine.put(
                    message.channel(),
                    Quarantine.Reason.OTHER_BODY,
                    message.peer() + "\n" + message.at() + "\n" + message.text());
        }
        return another;
    }

    public void isTaken(Approach approach, String partner) {
        var message = message(approach, partner);
        inTransaction(
                () -> {
                    names.note(names.of(message), Received.STORED, clock.instant());
                    return true;
                });
    }

    private boolean inTransaction(java.util.function.Supplier<Boolean> work) {
        return Acting.as(
                MessageDoor.JOB,
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private MessageReceived message(Approach approach, String partner) {
        return new MessageReceived(
                approach.channel(),
                partner,
                approach.firstWords().orElse(""),
                List.of(),
                partner + "/" + approach.key(),
                0,
                clock.instant(),
                Optional.of(approach.language()));
    }
}
