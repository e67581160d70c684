package org.shanyraq.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.outbound.MayReach.Way;
import org.shanyraq.outbound.Sending.Holds;
import org.shanyraq.outbound.Verdict.Reason;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContact.Channel;
import org.shanyraq.people.SafeContact.Device;
import org.shanyraq.people.SafeContact.Window;

/**
 * No valid record, no act; one exception. Held for a hundred thousand situations made by chance.
 */
class MayReachTest {
    private static final long SEED = 111;
    private static final int SITUATIONS = 100_000;
    private static final Duration WITHIN = Duration.ofMinutes(30);
    private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");
    private static final List<String> ADDRESSES =
            List.of("+77010000001", "+77010000002", "someone@example.org", "");

    private record Situation(
            Way way, Optional<SafeContact> record, Optional<Opening> opening, Instant when) {
        Optional<Reason> refusal() {
            return MayReach.refusal(way, record, opening, WITHIN, when);
        }

        boolean passes() {
            return refusal().isEmpty();
        }
    }

    @Test
    void nothingLeavesWithoutARecordOrAnOpening() {
        situations()
                .forEach(
                        s ->
                                assertThat(
                                                new Situation(
                                                                s.way,
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                s.when)
                                                        .refusal())
                                        .contains(Reason.NO_SAFE_CONTACT));
    }

    @Test
    void whatLeavesLeavesByAValidRecordOrByTheException() {
        long passed =
                situations()
                        .filter(Situation::passes)
                        .peek(s -> assertThat(byRecord(s) || byException(s)).isTrue())
                        .count();
        assertThat(passed).as("some do leave").isGreaterThan(SITUATIONS / 100);
    }

    @Test
    void whoeverAskedForSilenceIsWrittenToByNobody() {
        situations()
                .filter(s -> sameAddress(s) && s.opening.orElseThrow().silenced())
                .forEach(s -> assertThat(s.refusal()).contains(Reason.SILENCED));
    }

    @Test
    void untilSheSaysYesTheReplyHoldsNothing() {
        situations()
                .filter(s -> s.record.isEmpty() && s.way.holds() == Holds.WORDS && s.passes())
                .forEach(s -> assertThat(s.opening.orElseThrow().saysSafe()).isTrue());
    }

    @Test
    void onceTheRecordHasLapsedOnlyTheExceptionIsLeft() {
        situations()
                .filter(s -> s.record.isPresent())
                .forEach(
                        s -> {
                            var after = s.record.orElseThrow().validUntil();
                            var later = new Situation(s.way, s.record, s.opening, after);
                            if (later.passes()) {
                                assertThat(byException(later)).isTrue();
                            }
                        });
    }

    @Test
    void aMinuteAfterTheHalfHourTheExceptionIsOver() {
        var opening = new Opening(Channel.SMS, ADDRESSES.getFirst(), NOON, true, false);
        var way = new Way(Channel.SMS, "8 701 000 00 01", Holds.WORDS);
        assertThat(
                        MayReach.refusal(
                                way,
                                Optional.empty(),
                                Optional.of(opening),
                                WITHIN,
                                NOON.plus(WITHIN)))
                .isEmpty();
        assertThat(
                        MayReach.refusal(
                                way,
                                Optional.empty(),
                                Optional.of(opening),
                                WITHIN,
                                NOON.plus(WITHIN).plusSeconds(1)))
                .contains(Reason.NO_SAFE_CONTACT);
    }

    @Test
    void aWindowMayGoOnOverMidnight() {
        var night = new Window(Set.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));
        var record =
                record(Channel.PHONE, Device.OWN, List.of(night), NOON.plus(Duration.ofDays(30)));
        assertThat(record.allows(Channel.PHONE, local("2026-11-22T23:30"))).isTrue();
        assertThat(record.allows(Channel.PHONE, local("2026-11-23T01:59"))).isTrue();
        assertThat(record.allows(Channel.PHONE, local("2026-11-23T02:00"))).isFalse();
        assertThat(record.allows(Channel.PHONE, local("2026-11-22T01:00"))).isFalse();
        assertThat(record.nextWindow(local("2026-11-22T12:00")))
                .contains(local("2026-11-22T22:00"));
    }

    @Test
    void backOffGrowsAndNeverBursts() {
        var chance = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            assertThat(BackOff.after(1, chance))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(BackOff.after(3, chance))
                    .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
            assertThat(BackOff.after(1_000, chance))
                    .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
        }
    }

    /** The rule again, in other words. */
    private static boolean byRecord(Situation s) {
        if (s.record.isEmpty() || !s.when.isBefore(s.record.get().validUntil())) {
            return false;
        }
        var record = s.record.get();
        var at = s.when.atZone(DatedSettings.ZONE);
        boolean inHours =
                record.windows().isEmpty()
                        || record.windows().stream()
                                .anyMatch(
                                        w ->
                                                w.days().contains(at.getDayOfWeek())
                                                        && at.getHour() >= w.from().getHour()
                                                        && at.getHour() < w.to().getHour());
        boolean there =
                s.way.address() == null
                        || (!s.way.address().isEmpty() && s.way.address().equals(record.address()));
        boolean readByOthers =
                record.device() == Device.WATCHED
                        && s.way.holds() == Holds.WORDS
                        && EnumSet.of(Channel.SMS, Channel.MESSENGER, Channel.EMAIL)
                                .contains(s.way.channel());
        return record.channel() != Channel.NONE
                && record.channel() == s.way.channel()
                && inHours
                && there
                && !readByOthers;
    }

    private static boolean byException(Situation s) {
        return sameAddress(s)
                && Duration.between(s.opening.orElseThrow().heardAt(), s.when).compareTo(WITHIN)
                        <= 0
                && (s.way.holds() == Holds.NOTHING || s.opening.orElseThrow().saysSafe());
    }

    private static boolean sameAddress(Situation s) {
        return s.opening.isPresent()
                && s.opening.get().channel() == s.way.channel()
                && s.opening.get().address().equals(s.way.address())
                && !s.opening.get().address().isEmpty();
    }

    private static Stream<Situation> situations() {
        var chance = new Random(SEED);
        return Stream.generate(() -> situation(chance)).limit(SITUATIONS);
    }

    private static Situation situation(Random chance) {
        var channel = any(chance, Channel.values());
        var address = chance.nextInt(8) == 0 ? null : any(chance, ADDRESSES.toArray(String[]::new));
        var way = new Way(channel, address, any(chance, Holds.values()));
        Optional<SafeContact> record =
                chance.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(
                                record(
                                        chance.nextBoolean()
                                                ? channel
                                                : any(chance, Channel.values()),
                                        any(chance, Device.values()),
                                        windows(chance),
                                        NOON.plus(Duration.ofHours(chance.nextInt(-48, 480)))));
        Optional<Opening> opening =
                chance.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Opening(
                                        chance.nextBoolean()
                                                ? channel
                                                : any(chance, Channel.values()),
                                        any(chance, ADDRESSES.toArray(String[]::new)),
                                        NOON.plus(Duration.ofMinutes(chance.nextInt(-90, 60))),
                                        chance.nextBoolean(),
                                        chance.nextInt(5) == 0));
        return new Situation(
                way, record, opening, NOON.plus(Duration.ofMinutes(chance.nextInt(60))));
    }

    private static List<Window> windows(Random chance) {
        if (chance.nextBoolean()) {
            return List.of();
        }
        int from = chance.nextInt(0, 22);
        return List.of(
                new Window(
                        EnumSet.of(any(chance, DayOfWeek.values()), DayOfWeek.MONDAY),
                        LocalTime.of(from, 0),
                        LocalTime.of(chance.nextInt(from + 1, 24), 0)));
    }

    private static SafeContact record(
            Channel channel, Device device, List<Window> windows, Instant until) {
        return new SafeContact(
                UUID.randomUUID(),
                ContactId.fresh().thing(),
                channel,
                device,
                windows,
                ADDRESSES.getFirst(),
                "",
                "",
                "",
                NOON,
                until);
    }

    private static Instant local(String moment) {
        return java.time.LocalDateTime.parse(moment).atZone(DatedSettings.ZONE).toInstant();
    }

    private static <T> T any(Random chance, T[] all) {
        return all[chance.nextInt(all.length)];
    }
}
