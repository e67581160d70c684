package org.shanyraq.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.ground.Language;

/** The country as it is, in three languages. */
class PlacesTest {
    private static final Places PLACES = new Places();
    private final MapShapes shapes = new MapShapes();
    private final WorkingDays days = new WorkingDays();

    @Test
    void theCountryIsWhole() {
        assertThat(PLACES.regions()).hasSize(20);
        assertThat(PLACES.districts()).hasSize(224);
        assertThat(PLACES.settlements()).hasSizeGreaterThan(8_000);
        assertThat(PLACES.settlements().stream().mapToLong(Settlement::demand).sum())
                .isEqualTo(20_494_925);
        assertThat(PLACES.settlements().stream().filter(Settlement::main)).hasSize(216);
    }

    @Test
    void noLatinLetterStandsInACyrillicName() {
        for (var region : PLACES.regions()) {
            assertThat(region.names().kk() + region.names().ru()).doesNotContainPattern("[A-Za-z]");
        }
        for (var district : PLACES.districts()) {
            assertThat(district.names().kk() + district.names().ru())
                    .doesNotContainPattern("[A-Za-z]");
        }
    }

    @Test
    void districtsOfOneNameAreToldApartByTheirRegion() {
        var names = new HashSet<String>();
        for (var district : PLACES.districts()) {
            for (var language : Language.values()) {
                names.add(language + PLACES.fullName(district.code(), language));
            }
        }
        assertThat(names).hasSize(3 * 224);
    }

    @Test
    void kazakhNamesFollowTheKazakhAlphabet() {
        var sorted =
                List.of(
                                "Ұлытау",
                                "Қарағанды",
                                "Алматы",
                                "Әйтеке",
                                "Карасай",
                                "Ғабит",
                                "Гүлшат",
                                "Ырғыз",
                                "Іле")
                        .stream()
                        .sorted(NameOrder.of(Language.KK))
                        .toList();
        assertThat(sorted)
                .containsExactly(
                        "Алматы",
                        "Әйтеке",
                        "Гүлшат",
                        "Ғабит",
                        "Карасай",
                        "Қарағанды",
                        "Ұлытау",
                        "Ырғыз",
                        "Іле");
    }

    @ParameterizedTest
    @CsvSource({
        "Қарағанды, Қарағанды",
        "караганд, Қарағанды",
        "Qaraghandy, Қарағанды",
        "KARAGANDY, Қарағанды",
        "шымк, Шымкент",
        "Shymk, Шымкент",
        "Жанаозен, Жаңаөзен",
        "zhanaoz, Жаңаөзен",
        "Janaözen, Жаңаөзен",
        "Усть-Кам, Өскемен",
        "Oskemen, Өскемен",
        "камен, Өскемен",
        "Әйтеке, Әйтеке би"
    })
    void aSettlementIsFoundByAnyOfItsSpellings(String typed, String kazakh) {
        assertThat(PLACES.beginningWith(typed, 5))
                .extracting(settlement -> settlement.names().kk())
                .contains(kazakh);
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(PLACES.beginningWith("  -- ", 5)).isEmpty();
        assertThat(PLACES.beginningWith("\0\u202E\uD800", 5)).isEmpty();
    }

    @Test
    void distanceIsTheGreatCircle() {
        var almaty = new Point(43.23639, 76.94573);
        var astana = new Point(51.12822, 71.43067);
        assertThat(almaty.kmTo(astana)).isCloseTo(968, within(8.0));
        assertThat(almaty.kmTo(almaty)).isZero();
        assertThat(new Point(0, 0).kmTo(new Point(0, 180))).isCloseTo(20_015, within(1.0));
    }

    @Test
    void everyOutlineLiesInTheViewBox() {
        for (var region : PLACES.regions()) {
            assertInside(shapes.path(region.code()));
        }
        for (var district : PLACES.districts()) {
            assertInside(shapes.path(district.code()));
        }
        var west = shapes.spot(new Point(47, 47));
        var east = shapes.spot(new Point(49, 87));
        assertThat(west.x()).isLessThan(100);
        assertThat(east.x()).isGreaterThan(900);
    }

    @Test
    void theMapShowsAreasTrue() {
        double north = cellArea(53);
        double south = cellArea(43);
        double expected =
                (Math.sin(Math.toRadians(54)) - Math.sin(Math.toRadians(53)))
                        / (Math.sin(Math.toRadians(44)) - Math.sin(Math.toRadians(43)));
        assertThat(north / south).isCloseTo(expected, within(0.002));
    }

    @Test
    void oneZoneHoldsSinceTheFirstOfMarch2024() {
        var before = Instant.parse("2024-02-29T00:00:00Z");
        var after = Instant.parse("2024-03-01T00:00:00Z");
        for (var region : PLACES.regions()) {
            assertThat(Zones.of(region.code()).getRules().getOffset(after))
                    .isEqualTo(ZoneOffset.ofHours(5));
        }
        assertThat(Zones.of(new RegionCode("KZ75")).getRules().getOffset(before))
                .isEqualTo(ZoneOffset.ofHours(6));
        assertThat(Zones.of(new RegionCode("KZ23")).getRules().getOffset(before))
                .isEqualTo(ZoneOffset.ofHours(5));
    }

    @Test
    void aHolidayOnAWeekendFreesTheNextWorkingDay() {
        // In 2026 Nauryz falls on a Saturday, a Sunday and a Monday.
        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 23))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 24))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 25))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 26))).isTrue();
        assertThat(days.after(LocalDate.of(2026, 3, 20), 1)).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(days.isWorkingDay(LocalDate.of(2021, 10, 25))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2023, 10, 25))).isFalse();
    }

    private double cellArea(double lat) {
        var corners =
                List.of(
                        shapes.spot(new Point(lat, 66)),
                        shapes.spot(new Point(lat, 67)),
                        shapes.spot(new Point(lat + 1, 67)),
                        shapes.spot(new Point(lat + 1, 66)));
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % 4);
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    private static void assertInside(String path) {
        assertThat(path).startsWith("M").endsWith("z");
        for (var ring : path.substring(1).split("z(M|$)")) {
            var parts = ring.split("l");
            double x = Double.parseDouble(parts[0].split(" ")[0]);
            double y = Double.parseDouble(parts[0].split(" ")[1]);
            var steps = parts[1].split(" ");
            for (int i = 0; i < steps.length; i += 2) {
                x += Double.parseDouble(steps[i]);
                y += Double.parseDouble(steps[i + 1]);
                assertThat(x).isBetween(0.0, (double) MapShapes.WIDTH);
                assertThat(y).isBetween(0.0, (double) MapShapes.HEIGHT);
            }
        }
    }
}
