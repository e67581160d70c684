package org.shanyraq.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.ContactId;
import org.shanyraq.people.SafeContact;

/** Nobody is called outside of the hours that she gave. */
class CallWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @Test
    void everyMomentOfAWindowIsOneThatSheAllowed() {
        var chance = new Random(111);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            var record = record(chance);
            var window = CallWindow.next(record, NOW);
            if (window.isPresent()) {
                found++;
                var opens = window.get().opens();
                var closes = window.get().closes();
                assertThat(opens).isAfterOrEqualTo(NOW);
                for (var at = opens;
                        at.isBefore(closes.minusSeconds(60));
                        at = at.plusSeconds(300)) {
                    assertThat(record.allows(SafeContact.Channel.PHONE, at)).isTrue();
                }
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void withoutACallThereIsNoWindow() {
        var record = with(SafeContact.Channel.SMS, List.of(), NOW.plus(Duration.ofDays(3)));
        assertThat(CallWindow.next(record, NOW)).isEmpty();
        var lapsed = with(SafeContact.Channel.PHONE, List.of(), NOW);
        assertThat(CallWindow.next(lapsed, NOW)).isEmpty();
    }

    private static SafeContact record(Random chance) {
        var from = LocalTime.of(chance.nextInt(24), chance.nextInt(4) * 15);
        var to = from.plusMinutes(30 + chance.nextInt(20) * 15L);
        var days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(7)));
        return with(
                SafeContact.Channel.PHONE,
                List.of(new SafeContact.Window(Set.copyOf(days), from, to)),
                NOW.plus(Duration.ofHours(chance.nextInt(-10, 300))));
    }

    private static SafeContact with(
            SafeContact.Channel channel, List<SafeContact.Window> windows, Instant until) {
        return new SafeContact(
                UUID.randomUUID(),
                ContactId.fresh().thing(),
                channel,
                SafeContact.Device.OWN,
                windows,
                "+77010000001",
                "",
                "",
                "",
                NOW,
                until);
    }
}
