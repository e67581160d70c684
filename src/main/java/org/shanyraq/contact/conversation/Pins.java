package org.shanyraq.contact.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Unlocking;
import org.shanyraq.contact.View;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Opens earlier words to whoever knows the PIN. A PIN is short, so its slow hash is sealed as well,
 * and wrong tries shut reading: five at first, then each one for twice as long, up to a day.
 */
@Component
public class Pins {
    /** OWASP Password Storage Cheat Sheet: a work factor of 10 or more. */
    private static final int WORK = 10;

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_SHUT = Duration.ofMinutes(15);
    private static final Duration LONGEST_SHUT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Views views;
    private final Clock clock;
    private final PasswordEncoder slow = new BCryptPasswordEncoder(WORK);

    Pins(JdbcClient jdbc, Sealing sealing, Views views, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.views = views;
        this.clock = clock;
    }

    public String hash(String pin) {
        return java.util.Objects.requireNonNull(slow.encode(pin));
    }

    /** Tries the PIN for a page, in the caller's transaction. */
    public Unlocking unlock(ContactId contact, ViewToken view, String pin) {
        var lock =
                jdbc.sql(
                                "select pin, pin_wrong, pin_shut_until from contact.contact where id = ? for update")
                        .param(contact.value())
                        .query(
                                (row, n) ->
                                        new Lock(
                                                row.getBytes(1),
                                                row.getInt(2),
                                                Optional.ofNullable(row.getTimestamp(3))
                                                        .map(Timestamp::toInstant)))
                        .single();
        var now = clock.instant();
        if (lock.pin == null) {
            return new Unlocking.NoPin();
        }
        if (lock.shutUntil.isPresent() && now.isBefore(lock.shutUntil.get())) {
            return new Unlocking.ShutUntil(lock.shutUntil.get());
        }
        var file = sealing.file(contact.thing());
        if (slow.matches(pin, file.open(SealedColumns.PIN, contact.value(), lock.pin))) {
            views.unlock(view.hash());
            count(contact, 0, Optional.empty());
            return new Unlocking.Open(new View(view, 0));
        }
        return wrong(contact, lock.wrong + 1, now);
    }

    private Unlocking wrong(ContactId contact, int tries, Instant now) {
        if (tries < FREE_TRIES) {
            count(contact, tries, Optional.empty());
            return new Unlocking.Wrong(FREE_TRIES - tries);
        }
        var until = now.plus(shutFor(tries));
        count(contact, tries, Optional.of(until));
        return new Unlocking.ShutUntil(until);
    }

    static Duration shutFor(int tries) {
        var shut = FIRST_SHUT.multipliedBy(1L << Math.min(tries - FREE_TRIES, 10));
        return shut.compareTo(LONGEST_SHUT) > 0 ? LONGEST_SHUT : shut;
    }

    private void count(ContactId contact, int wrong, Optional<Instant> shutUntil) {
        jdbc.sql("update contact.contact set pin_wrong = ?, pin_shut_until = ? where id = ?")
                .param(wrong)
                .param(shutUntil.map(Timestamp::from).orElse(null))
                .param(contact.value())
                .update();
    }

    private record Lock(byte @Nullable [] pin, int wrong, Optional<Instant> shutUntil) {}
}
