package org.shanyraq.contact.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanyraq.contact.routing.AnyShift.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/** Whatever the queue, the shift and the rules look like, these hold. */
class RoutingTest {
    private static final RuleSet RULES = RuleSet.atFirst();

    @Test
    void anyRoundIsSound() {
        for (int seed = 0; seed < 3_000; seed++) {
            var any = new AnyShift(seed);
            var queue = any.queue();
            var shift = any.shift();
            var rules = seed % 2 == 0 ? RULES : any.rules();
            var offers = Routing.offers(queue, shift, rules, NOW);
            soundRound("seed " + seed, queue, shift, rules, offers);
        }
    }

    private static void soundRound(
            String seed,
            List<Waiting> queue,
            List<Ready> shift,
            RuleSet rules,
            List<Offer> offers) {
        assertThat(offers.stream().map(Offer::contact)).as(seed).doesNotHaveDuplicates();
        var laden = laden(queue, shift, offers);
        var fit = new Fit(rules, shift);
        for (var offer : offers) {
            var ready = ready(shift, offer.staff());
            var waiting = waiting(queue, offer.contact());
            assertThat(waiting.isEmergency() ? ready.hasRoomForEmergency() : ready.hasRoom())
                    .as(seed)
                    .isTrue();
            assertThat(laden.get(ready.staff())).as(seed).isLessThanOrEqualTo(ready.capacity());
            assertThat(offer.ring()).as(seed).isEqualTo(fit.ringOf(waiting, ready));
            assertThat(offer.ring()).as(seed).isLessThanOrEqualTo(fit.widest(waiting, NOW));
            assertThat(offer.interpreter())
                    .as(seed)
                    .isEqualTo(!ready.tongues().contains(waiting.tongue()));
            if (waiting.voice()) {
                assertThat(laden.get(ready.staff())).as(seed + " alone with a voice").isEqualTo(1);
            }
        }
        noEmergencyIsOvertaken(seed, queue, shift, fit, offers);
        nobodyWaitsWhileAFittingHandIsFree(seed, queue, shift, fit, offers);
        assertThat(Routing.offers(queue.reversed(), shift.reversed(), rules, NOW))
                .as(seed + ": the same whatever order the rows came in")
                .isEqualTo(offers);
        for (int most = 0; most < offers.size(); most += 3) {
            assertThat(Routing.offers(queue, shift, rules, NOW, most))
                    .as(seed + ": fewer are the first of all")
                    .isEqualTo(offers.subList(0, most));
        }
    }

    /** Whoever may serve a waiting emergency, or holds one, is offered nothing else. */
    private static void noEmergencyIsOvertaken(
            String seed, List<Waiting> queue, List<Ready> shift, Fit fit, List<Offer> offers) {
        var others =
                offers.stream()
                        .filter(o -> !waiting(queue, o.contact()).isEmergency())
                        .map(o -> ready(shift, o.staff()))
                        .toList();
        var offered = contacts(offers);
        for (var emergency : queue) {
            if (emergency.isEmergency() && !offered.contains(emergency.contact())) {
                assertThat(others)
                        .as(seed)
                        .noneMatch(
                                r ->
                                        fit.ringOf(emergency, r)
                                                                .compareTo(
                                                                        fit.widest(emergency, NOW))
                                                        <= 0
                                                && (!emergency.voice()
                                                        || r.inHand() == r.heldOut()));
            }
        }
        assertThat(others).as(seed).noneMatch(Ready::emergencyHeldOut);
        var holdEmergency = new HashSet<StaffId>();
        for (var offer : offers) {
            if (waiting(queue, offer.contact()).isEmergency()) {
                holdEmergency.add(offer.staff());
            } else {
                assertThat(holdEmergency).as(seed).doesNotContain(offer.staff());
            }
        }
    }

    private static void nobodyWaitsWhileAFittingHandIsFree(
            String seed, List<Waiting> queue, List<Ready> shift, Fit fit, List<Offer> offers) {
        var laden = laden(queue, shift, offers);
        var offered = contacts(offers);
        var speaking = new HashSet<StaffId>();
        var emergency = new HashSet<StaffId>();
        offers.forEach(
                o -> {
                    var w = waiting(queue, o.contact());
                    if (w.voice()) {
                        speaking.add(o.staff());
                    }
                    if (w.isEmergency()) {
                        emergency.add(o.staff());
                    }
                });
        for (var w : queue) {
            if (!offered.contains(w.contact())) {
                assertThat(shift)
                        .as(seed)
                        .noneMatch(
                                r ->
                                        r.hasRoom()
                                                && laden.getOrDefault(r.staff(), 0) < r.capacity()
                                                && !speaking.contains(r.staff())
                                                && (w.isEmergency()
                                                        || !emergency.contains(r.staff())
                                                                && !r.emergencyHeldOut())
                                                && (!w.voice()
                                                        || laden.getOrDefault(r.staff(), 0) == 0)
                                                && fit.ringOf(w, r).compareTo(fit.widest(w, NOW))
                                                        <= 0);
            }
        }
    }

    @Test
    void aFreshUrgentContactGoesBeforeARoutineOneThatHasTime() {
        var routine = written("ru", Urgency.ROUTINE, NOW.minus(Duration.ofMinutes(100)));
        var urgent = written("ru", Urgency.URGENT, NOW);
        assertThat(Routing.inOrder(List.of(routine, urgent), RULES, NOW))
                .containsExactly(urgent, routine);
    }

    @Test
    void whoNearsHerLimitComesBeforeEveryNewcomerButAnEmergency() {
        var routine = written("ru", Urgency.ROUTINE, NOW.minus(Duration.ofMinutes(185)));
        var urgent = written("ru", Urgency.URGENT, NOW);
        var emergency = written("ru", Urgency.EMERGENCY, NOW);
        assertThat(Routing.inOrder(List.of(urgent, routine, emergency), RULES, NOW))
                .containsExactly(emergency, routine, urgent);
    }

    @Test
    void whoLetAnOfferPassIsAskedAfterTheOthers() {
        var missed = free(Map.of(), "kk");
        var other = free(Map.of(), "kk");
        var contact =
                new Waiting(
                        ContactId.fresh(),
                        "kk",
                        Urgency.URGENT,
                        Set.of(),
                        false,
                        NOW,
                        NOW,
                        Set.of(missed.staff()),
                        Optional.empty());
        assertThat(Routing.offers(List.of(contact), List.of(missed, other), RULES, NOW))
                .extracting(Offer::staff)
                .containsExactly(other.staff());
        assertThat(Routing.offers(List.of(contact), List.of(missed), RULES, NOW))
                .extracting(Offer::staff)
                .containsExactly(missed.staff());
    }

    @Test
    void whatIsOnlyHeldOutGivesWayToAnEmergency() {
        var full =
                new Ready(
                        StaffId.fresh(),
                        Set.of("kk"),
                        Map.of(),
                        true,
                        3,
                        2,
                        0,
                        3,
                        false,
                        false,
                        NOW);
        var emergency = written("kk", Urgency.EMERGENCY, NOW);
        var urgent = written("kk", Urgency.URGENT, NOW);
        assertThat(Routing.offers(List.of(urgent, emergency), List.of(full), RULES, NOW))
                .extracting(Offer::contact)
                .containsExactly(emergency.contact());
    }

    @Test
    void ringsWidenFromSkillToLanguageToInterpreterToReserve() {
        var trained = busy(free(Map.of(Skill.SUICIDE, 2), "kk"));
        var speaks = free(Map.of(), "kk");
        var foreign = free(Map.of(Skill.SUICIDE, 3), "ru");
        var reserve = reserve("kk");
        var shift = List.of(trained, speaks, foreign, reserve);
        assertThat(ringAfter(30, shift)).isEmpty();
        assertThat(ringAfter(60, shift)).contains(Ring.LANGUAGE);
        assertThat(ringAfter(179, List.of(trained, busy(speaks), foreign, reserve))).isEmpty();
        assertThat(ringAfter(180, List.of(trained, busy(speaks), foreign, reserve)))
                .contains(Ring.ANYONE);
        assertThat(ringAfter(300, List.of(trained, busy(speaks), busy(foreign), reserve)))
                .contains(Ring.OVERFLOW);
        assertThat(ringAfter(0, List.of(free(Map.of(Skill.SUICIDE, 2), "kk"), speaks)))
                .contains(Ring.EXACT);
    }

    @Test
    void aRingInWhichNobodyIsOnDutyIsNotWaitedFor() {
        var foreign = free(Map.of(), "ru");
        assertThat(ringAfter(0, List.of(foreign))).contains(Ring.ANYONE);
        assertThat(ringAfter(0, List.of(foreign, busy(free(Map.of(), "kk"))))).isEmpty();
    }

    @Test
    void thoseWithManySkillsStayFreeForThoseWhoNeedThem() {
        var all = free(Map.of(Skill.SUICIDE, 3, Skill.LAW, 2, Skill.CHILD, 2), "kk", "ru");
        var one = free(Map.of(), "kk");
        var plain = written("kk", Urgency.PRIORITY, NOW);
        assertThat(Routing.offers(List.of(plain), List.of(all, one), RULES, NOW))
                .extracting(Offer::staff)
                .containsExactly(one.staff());
    }

    @Test
    void standInsComeBeforeTheRestOfTheLanguage() {
        var standsIn = free(Map.of(Skill.VIOLENCE, 2), "kk");
        var other = free(Map.of(), "kk");
        var offers =
                Routing.offers(List.of(aboutSuicide(NOW)), List.of(other, standsIn), RULES, NOW);
        assertThat(offers).extracting(Offer::staff).containsExactly(standsIn.staff());
    }

    @Test
    void whatWasPassedOnToAColleagueWaitsForHerFirst() {
        var colleague = free(Map.of(), "kk");
        var other = free(Map.of(), "kk");
        var meant =
                new Waiting(
                        ContactId.fresh(),
                        "kk",
                        Urgency.PRIORITY,
                        Set.of(),
                        false,
                        NOW.minusSeconds(900),
                        NOW,
                        Set.of(),
                        Optional.of(colleague.staff()));
        assertThat(Routing.offers(List.of(meant), List.of(other, colleague), RULES, NOW))
                .extracting(Offer::staff)
                .containsExactly(colleague.staff());
        assertThat(Routing.offers(List.of(meant), List.of(other, busy(colleague)), RULES, NOW))
                .isEmpty();
        assertThat(
                        Routing.offers(
                                List.of(meant),
                                List.of(other, busy(colleague)),
                                RULES,
                                NOW.plusSeconds(120)))
                .extracting(Offer::staff)
                .containsExactly(other.staff());
    }

    private static Optional<Ring> ringAfter(int seconds, List<Ready> shift) {
        return Routing.offers(List.of(aboutSuicide(NOW.minusSeconds(seconds))), shift, RULES, NOW)
                .stream()
                .map(Offer::ring)
                .findFirst();
    }

    /** Twenty thousand waiting and five hundred operators are decided in a moment. */
    @Test
    void aLongQueueIsDecidedInAMoment() {
        var queue =
                IntStream.range(0, 20_000)
                        .mapToObj(
                                i ->
                                        written(
                                                i % 3 == 0 ? "ru" : "kk",
                                                Urgency.values()[i % 4],
                                                NOW.minusMillis(i * 13L)))
                        .toList();
        var shift = IntStream.range(0, 500).mapToObj(i -> free(Map.of(), "kk", "ru")).toList();
        long began = System.nanoTime();
        assertThat(Routing.offers(queue, shift, RULES, NOW)).hasSize(1_500);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    private static Waiting aboutSuicide(Instant arrived) {
        return new Waiting(
                ContactId.fresh(),
                "kk",
                Urgency.URGENT,
                Set.of(Skill.SUICIDE),
                false,
                arrived,
                arrived,
                Set.of(),
                Optional.empty());
    }

    private static Waiting written(String tongue, Urgency urgency, Instant arrived) {
        return Waiting.plain(ContactId.fresh(), tongue, urgency, arrived);
    }

    private static Ready free(Map<Skill, Integer> levels, String... tongues) {
        return Ready.free(StaffId.fresh(), Set.of(tongues), levels, 3, NOW);
    }

    private static Ready busy(Ready ready) {
        return new Ready(
                ready.staff(),
                ready.tongues(),
                ready.levels(),
                true,
                ready.capacity(),
                0,
                0,
                ready.capacity(),
                false,
                false,
                NOW);
    }

    private static Ready reserve(String tongue) {
        return new Ready(
                StaffId.fresh(), Set.of(tongue), Map.of(), true, 0, 0, 0, 3, false, true, NOW);
    }

    private static Set<ContactId> contacts(List<Offer> offers) {
        var contacts = new HashSet<ContactId>();
        offers.forEach(offer -> contacts.add(offer.contact()));
        return contacts;
    }

    /** What is only held out gives way to an emergency. */
    private static Map<StaffId, Integer> laden(
            List<Waiting> queue, List<Ready> shift, List<Offer> offers) {
        var laden = new HashMap<StaffId, Integer>();
        shift.forEach(ready -> laden.put(ready.staff(), ready.inHand()));
        offers.stream()
                .filter(o -> waiting(queue, o.contact()).isEmergency())
                .map(Offer::staff)
                .distinct()
                .forEach(s -> laden.merge(s, -ready(shift, s).heldOut(), Integer::sum));
        offers.forEach(offer -> laden.merge(offer.staff(), 1, Integer::sum));
        return laden;
    }

    private static Ready ready(List<Ready> shift, StaffId staff) {
        return shift.stream().filter(r -> r.staff().equals(staff)).findFirst().orElseThrow();
    }

    private static Waiting waiting(List<Waiting> queue, ContactId contact) {
        return queue.stream().filter(w -> w.contact().equals(contact)).findFirst().orElseThrow();
    }
}
