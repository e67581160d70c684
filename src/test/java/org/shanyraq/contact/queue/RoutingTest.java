package org.shanyraq.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.Routing.Offer;
import org.shanyraq.contact.queue.Routing.Ready;
import org.shanyraq.contact.queue.Routing.Waiting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;

/** Whatever the queue and the shift look like, these hold. */
class RoutingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final Routing.Rules RULES =
            new Routing.Rules(
                    Map.of(
                            Urgency.EMERGENCY, Duration.ofMinutes(2),
                            Urgency.URGENT, Duration.ofMinutes(10),
                            Urgency.PRIORITY, Duration.ofMinutes(30),
                            Urgency.ROUTINE, Duration.ofMinutes(240)),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(3));

    @TestFactory
    Stream<DynamicTest> anyRoundIsSound() {
        return IntStream.range(0, 400)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> soundRound(seed)));
    }

    private static void soundRound(int seed) {
        var random = new Random(seed);
        var queue = queue(random);
        var shift = shift(random);
        var offers = Routing.offers(queue, shift, RULES, NOW);

        nobodyIsOfferedTwice(offers);
        capacityIsKept(shift, offers);
        languagesFitOrAnInterpreterIsCalled(queue, shift, offers);
        noEmergencyIsOvertaken(queue, shift, offers);
        nobodyWaitsWhileAFittingHandIsFree(queue, shift, offers);
        assertThat(Routing.offers(queue.reversed(), shift.reversed(), RULES, NOW))
                .as("the same whatever order the rows came in")
                .isEqualTo(offers);
    }

    private static void nobodyIsOfferedTwice(List<Offer> offers) {
        assertThat(offers.stream().map(Offer::contact)).doesNotHaveDuplicates();
    }

    private static void capacityIsKept(List<Ready> shift, List<Offer> offers) {
        var laden = laden(shift, offers);
        for (var ready : shift) {
            assertThat(laden.get(ready.staff()))
                    .isLessThanOrEqualTo(Math.max(ready.capacity(), ready.inHand()));
        }
    }

    private static void languagesFitOrAnInterpreterIsCalled(
            List<Waiting> queue, List<Ready> shift, List<Offer> offers) {
        for (var offer : offers) {
            var speaks = byId(shift, offer.staff()).languages();
            var waiting = byId(queue, offer.contact());
            assertThat(offer.interpreter()).isEqualTo(!speaks.contains(waiting.language()));
            if (offer.interpreter()) {
                assertThat(waited(waiting))
                        .isGreaterThanOrEqualTo(
                                waiting.urgency() == Urgency.EMERGENCY
                                        ? RULES.widenEmergency()
                                        : RULES.widenOther());
            }
        }
    }

    private static void noEmergencyIsOvertaken(
            List<Waiting> queue, List<Ready> shift, List<Offer> offers) {
        var offered = new HashSet<ContactId>();
        offers.forEach(offer -> offered.add(offer.contact()));
        for (var emergency : queue) {
            if (emergency.urgency() == Urgency.EMERGENCY
                    && !offered.contains(emergency.contact())) {
                assertThat(offers)
                        .noneMatch(
                                offer ->
                                        byId(queue, offer.contact()).urgency() != Urgency.EMERGENCY
                                                && byId(shift, offer.staff())
                                                        .languages()
                                                        .contains(emergency.language()));
            }
        }
    }

    private static void nobodyWaitsWhileAFittingHandIsFree(
            List<Waiting> queue, List<Ready> shift, List<Offer> offers) {
        var laden = laden(shift, offers);
        var offered = new HashSet<ContactId>();
        offers.forEach(offer -> offered.add(offer.contact()));
        for (var waiting : queue) {
            if (!offered.contains(waiting.contact())) {
                assertThat(shift)
                        .noneMatch(
                                ready ->
                                        ready.languages().contains(waiting.language())
                                                && laden.getOrDefault(ready.staff(), 0)
                                                        < ready.capacity());
            }
        }
    }

    /** A busy day: new urgent contacts keep coming, one hand is free each minute. */
    @TestFactory
    Stream<DynamicTest> nobodyStarvesAndNobodyIsLost() {
        return IntStream.range(0, 40)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> busyDay(seed)));
    }

    private static void busyDay(int seed) {
        var random = new Random(seed);
        var queue = new ArrayList<Waiting>();
        var served = new HashSet<ContactId>();
        var arrived = new HashSet<ContactId>();
        var operator = new StaffId(new UUID(1, 1));
        var first = waiting(random, Urgency.ROUTINE, Language.KK, NOW);
        queue.add(first);
        arrived.add(first.contact());
        int servedAt = -1;
        for (int minute = 0; minute < 3_000; minute++) {
            var now = NOW.plus(Duration.ofMinutes(minute));
            if (minute < 1_000) {
                var urgency = random.nextInt(3) == 0 ? Urgency.PRIORITY : Urgency.URGENT;
                var next = waiting(random, urgency, Language.KK, now);
                queue.add(next);
                arrived.add(next.contact());
            }
            var free = new Ready(operator, Set.of(Language.KK), 0, 1, NOW);
            for (var offer : Routing.offers(queue, List.of(free), RULES, now)) {
                assertThat(served.add(offer.contact())).as("one owner only").isTrue();
                queue.removeIf(w -> w.contact().equals(offer.contact()));
                if (offer.contact().equals(first.contact())) {
                    servedAt = minute;
                }
            }
        }
        assertThat(served).isEqualTo(arrived);
        // It overtakes a fresh urgent one once it has waited two and a bit of its own terms.
        assertThat(servedAt).isBetween(0, 600);
    }

    @Test
    void aFreshUrgentContactGoesBeforeARoutineOneThatHasTime() {
        var random = new Random(1);
        var routine =
                waiting(random, Urgency.ROUTINE, Language.RU, NOW.minus(Duration.ofMinutes(200)));
        var urgent = waiting(random, Urgency.URGENT, Language.RU, NOW);
        var one = new Ready(StaffId.fresh(), Set.of(Language.RU), 0, 1, NOW);
        assertThat(Routing.offers(List.of(routine, urgent), List.of(one), RULES, NOW))
                .extracting(Offer::contact)
                .containsExactly(urgent.contact());
    }

    @Test
    void whoLetAnOfferPassIsAskedAfterTheOthers() {
        var missed = new Ready(StaffId.fresh(), Set.of(Language.KK), 0, 3, NOW.minusSeconds(900));
        var other = new Ready(StaffId.fresh(), Set.of(Language.KK), 2, 3, NOW);
        var contact =
                new Waiting(
                        ContactId.fresh(),
                        Language.KK,
                        Urgency.URGENT,
                        NOW.minusSeconds(20),
                        Set.of(missed.staff()));
        assertThat(Routing.offers(List.of(contact), List.of(missed, other), RULES, NOW))
                .extracting(Offer::staff)
                .containsExactly(other.staff());
        assertThat(Routing.offers(List.of(contact), List.of(missed), RULES, NOW))
                .extracting(Offer::staff)
                .containsExactly(missed.staff());
    }

    private static List<Waiting> queue(Random random) {
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(
                        i ->
                                waiting(
                                        random,
                                        Urgency.values()[random.nextInt(4)],
                                        Language.values()[random.nextInt(3)],
                                        NOW.minusSeconds(random.nextInt(20_000))))
                .toList();
    }

    private static List<Ready> shift(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(
                        i -> {
                            var languages = EnumSet.noneOf(Language.class);
                            for (var language : Language.values()) {
                                if (random.nextBoolean()) {
                                    languages.add(language);
                                }
                            }
                            return new Ready(
                                    new StaffId(new UUID(random.nextLong(), random.nextLong())),
                                    languages,
                                    random.nextInt(4),
                                    random.nextInt(5),
                                    NOW.minusSeconds(random.nextInt(5_000)));
                        })
                .toList();
    }

    private static Waiting waiting(
            Random random, Urgency urgency, Language language, Instant arrivedAt) {
        return new Waiting(
                new ContactId(new UUID(random.nextLong(), random.nextLong())),
                language,
                urgency,
                arrivedAt,
                Set.of());
    }

    private static Map<StaffId, Integer> laden(List<Ready> shift, List<Offer> offers) {
        var laden = new HashMap<StaffId, Integer>();
        shift.forEach(ready -> laden.put(ready.staff(), ready.inHand()));
        offers.forEach(offer -> laden.merge(offer.staff(), 1, Integer::sum));
        return laden;
    }

    private static Duration waited(Waiting waiting) {
        return Duration.between(waiting.arrivedAt(), NOW);
    }

    private static Ready byId(List<Ready> shift, StaffId staff) {
        return shift.stream().filter(r -> r.staff().equals(staff)).findFirst().orElseThrow();
    }

    private static Waiting byId(List<Waiting> queue, ContactId contact) {
        return queue.stream().filter(w -> w.contact().equals(contact)).findFirst().orElseThrow();
    }
}
