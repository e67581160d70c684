package org.shanyraq.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Names;
import org.shanyraq.place.Point;
import org.shanyraq.place.RegionCode;

/** Properties of the ranking, each tried over many drawn countries and needs. */
class SuitableCentresTest {
    private static final SuitableCentres.Weights WEIGHTS =
            new SuitableCentres.Weights(150, 600, 120, 60, 250);
    private static final OpeningHours NEVER = new OpeningHours(false, List.of(), List.of());
    private static final Instant NOW = Instant.parse("2026-05-08T07:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCentreSheFearsNeverAppears(int seed) {
        var random = new Random(seed);
        var centres = centres(random);
        var feared = centres.get(random.nextInt(centres.size())).id();
        var need = need(random, Set.of(feared));
        assertThat(SuitableCentres.rank(need, centres, WEIGHTS))
                .extracting(ranked -> ranked.centre().id())
                .doesNotContain(feared)
                .hasSize(centres.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNearerOfTwoEqualCentresRanksHigher(int seed) {
        var random = new Random(seed);
        var centres = centres(random);
        var need = need(random, Set.of());
        var one = centre(random);
        var from = Objects.requireNonNull(need.from());
        var points =
                Stream.of(point(random), new Point(55.9, 86.9))
                        .sorted(Comparator.comparingDouble(from::kmTo))
                        .toList();
        var near = with(one, one.hours(), points.getFirst());
        var far = with(one, one.hours(), points.getLast());
        centres.addAll(List.of(far, near));
        assertThat(rankOf(near, need, centres)).isLessThan(rankOf(far, need, centres));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClosedCentreRanksBelowAnEqualOpenOne(int seed) {
        var random = new Random(seed);
        var centres = centres(random);
        var need = need(random, Set.of());
        var one = centre(random);
        var closed = with(one, NEVER, one.point());
        var open = with(one, OpeningHours.ALWAYS, one.point());
        centres.addAll(List.of(closed, open));
        assertThat(rankOf(open, need, centres)).isLessThan(rankOf(closed, need, centres));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheDirectoryDoesNotMatter(int seed) {
        var random = new Random(seed);
        var centres = centres(random);
        var need = need(random, Set.of());
        var shuffled = new ArrayList<>(centres);
        Collections.shuffle(shuffled, random);
        assertThat(SuitableCentres.rank(need, shuffled, WEIGHTS))
                .isEqualTo(SuitableCentres.rank(need, centres, WEIGHTS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRankIsWhatItsReasonsSay(int seed) {
        var random = new Random(seed);
        double before = 0;
        for (var ranked : SuitableCentres.rank(need(random, Set.of()), centres(random), WEIGHTS)) {
            double worth =
                    ranked.reasons().stream().mapToDouble(RankedCentre.Reason::kmWorth).sum();
            assertThat(worth).isGreaterThanOrEqualTo(before);
            before = worth;
        }
    }

    private static int rankOf(Centre centre, NeedForCentre need, List<Centre> centres) {
        return SuitableCentres.rank(need, centres, WEIGHTS).stream()
                .filter(ranked -> ranked.centre().id().equals(centre.id()))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    private static NeedForCentre need(Random random, Set<CentreId> never) {
        return new NeedForCentre(
                point(random),
                random.nextBoolean() ? EnumSet.of(ServiceKind.LEGAL) : Set.of(),
                random.nextBoolean(),
                random.nextBoolean() ? Language.EN : Language.KK,
                never,
                NOW);
    }

    private static List<Centre> centres(Random random) {
        var centres = new ArrayList<Centre>();
        for (int i = 0; i < 12; i++) {
            centres.add(centre(random));
        }
        return centres;
    }

    private static Centre centre(Random random) {
        boolean beds = random.nextBoolean();
        return new Centre(
                CentreId.fresh(),
                CentreKind.FAMILY_SUPPORT,
                CentreState.OPEN,
                Ownership.STATE,
                new Names("А", "А", "A"),
                new RegionCode("KZ10"),
                new DistrictCode("KZ101000"),
                point(random),
                beds,
                random.nextBoolean()
                        ? EnumSet.of(ServiceKind.LEGAL, ServiceKind.SOCIAL)
                        : EnumSet.of(ServiceKind.SOCIAL),
                EnumSet.of(Language.KK, Language.RU),
                Set.of(),
                random.nextBoolean()
                        ? OpeningHours.ALWAYS
                        : OpeningHours.daily(
                                LocalTime.of(9, 0), LocalTime.of(18, 0), DayOfWeek.MONDAY),
                new Room(10, random.nextInt(3), 6, random.nextInt(3)),
                PartnerId.fresh(),
                PartnerId.fresh(),
                null,
                null,
                1);
    }

    private static Centre with(Centre like, OpeningHours hours, Point point) {
        return new Centre(
                CentreId.fresh(),
                like.kind(),
                like.state(),
                like.ownership(),
                like.names(),
                like.region(),
                like.district(),
                point,
                like.accommodation(),
                like.services(),
                like.languages(),
                like.accessibility(),
                hours,
                like.room(),
                like.employer(),
                like.oversight(),
                like.phone(),
                like.address(),
                like.version());
    }

    private static Point point(Random random) {
        return new Point(41 + 14 * random.nextDouble(), 47 + 40 * random.nextDouble());
    }
}
