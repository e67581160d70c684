package org.shanyraq.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanyraq.demo.country.CaseLife;
import org.shanyraq.demo.country.ContactLife;
import org.shanyraq.demo.country.Country;
import org.shanyraq.demo.country.Human;
import org.shanyraq.demo.country.Period;
import org.shanyraq.demo.country.Site;
import org.shanyraq.demo.country.Topic;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.people.Iin;
import org.shanyraq.place.Places;
import org.shanyraq.place.WorkingDays;

/** The plan of the country, without a database. */
class CountryTest {
    private static final Instant UNTIL = Instant.parse("2026-11-20T10:00:00Z");
    private static final Places PLACES = new Places();
    private static final List<Site> SITES = Site.standIns(PLACES);
    private static final Country SMALL = country(42, Size.SMALL);
    private static final Country WHOLE = country(42, Size.COUNTRY);
    private static final List<ContactLife> CONTACTS =
            IntStream.range(0, WHOLE.contacts()).mapToObj(WHOLE::contact).toList();
    private static final List<CaseLife> CASES = cases(WHOLE);

    @Test
    void theSameSeedMakesTheSameCountry() {
        assertThat(country(42, Size.SMALL).digest()).isEqualTo(SMALL.digest());
        assertThat(country(43, Size.SMALL).digest()).isNotEqualTo(SMALL.digest());
    }

    @Test
    void aThingIsTheSameInWhateverOrderItIsMade() {
        var last = country(42, Size.SMALL).contact(1_999);
        assertThat(last).isEqualTo(SMALL.contact(1_999));
        assertThat(country(42, Size.SMALL).referredCase(7)).isEqualTo(SMALL.referredCase(7));
    }

    @Test
    void nobodyHasANumberThatALivingPersonCouldHave() {
        var iins = people().map(Human::iin).filter(Objects::nonNull).map(Iin::digits).toList();
        assertThat(iins).hasSizeGreaterThan(40_000);
        assertThat(iins).allMatch(iin -> iin.charAt(6) == '1' || iin.charAt(6) == '2');
        assertThat(iins)
                .allMatch(
                        iin ->
                                Iin.checkDigit(iin.substring(0, 11)).orElse(-1)
                                        == iin.charAt(11) - '0');
    }

    @Test
    void anIinAgreesWithBirthDayAndSex() {
        people().filter(human -> human.iin() != null)
                .forEach(
                        human -> {
                            var iin = Objects.requireNonNull(human.iin());
                            assertThat(iin.sex()).isEqualTo(human.sex());
                            assertThat(iin.birthDay().getMonthValue())
                                    .isEqualTo(human.birthDay().getMonthValue());
                            assertThat(iin.birthDay().getDayOfMonth())
                                    .isEqualTo(human.birthDay().getDayOfMonth());
                        });
    }

    @Test
    void contactsKeepTheReportedProportions() {
        var children = CONTACTS.stream().filter(ContactLife::child).toList();
        assertThat(CONTACTS.size()).isEqualTo(200_010);
        assertShare(children, c -> !c.byPhone(), 0.982, 0.003);
        assertShare(children, c -> c.topic() == Topic.INFORMATION, 0.954, 0.004);
        assertShare(children, c -> c.topic() == Topic.PSYCHOLOGICAL, 0.032, 0.004);
        assertShare(children, c -> c.topic() == Topic.VIOLENCE, 0.014, 0.003);
        assertThat(children.stream().filter(c -> !c.byPhone()))
                .allMatch(c -> c.school() != null && c.school().startsWith(c.district().value()));
        var adults = CONTACTS.stream().filter(c -> !c.child()).toList();
        assertShare(adults, c -> c.topic() == Topic.VIOLENCE, 0.055, 0.005);
    }

    @Test
    void regionsHaveTheReportedShares() {
        assertShare(CONTACTS, in("KZ75"), 9_160 / 110_999.0, 0.003);
        assertShare(CONTACTS, in("KZ27"), 7_654 / 110_999.0, 0.003);
        assertShare(CONTACTS, in("KZ61"), 7_478 / 110_999.0, 0.003);
        assertShare(CONTACTS, in("KZ62"), 1_017 / 110_999.0, 0.002);
        var byRegion = new HashMap<String, Integer>();
        CONTACTS.forEach(c -> byRegion.merge(region(c), 1, Integer::sum));
        assertThat(byRegion).hasSize(20);
        assertThat(byRegion.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow())
                .matches(most -> most.getKey().equals("KZ75"));
    }

    @Test
    void daysHaveTheirHoursAndTheYearsTheirGrowth() {
        var school = new WorkingDays();
        int day = 0;
        int night = 0;
        for (var contact : CONTACTS) {
            int hour = contact.at().atZone(DatedSettings.ZONE).getHour();
            if (contact.child() && hour >= 10 && hour < 14) {
                day++;
            } else if (contact.child() && hour < 6) {
                night++;
            }
        }
        assertThat(day).isGreaterThan(10 * night);
        assertThat(night).isPositive();
        long first = countIn("2025-01-01", "2025-07-01");
        long second = countIn("2026-01-01", "2026-07-01");
        assertThat(second).isGreaterThan(first);
        assertThat(countIn("2024-11-20", "2025-01-01") / 42).isLessThan(first / 181);
        assertThat(school.isPublicHoliday(java.time.LocalDate.parse("2026-03-22"))).isTrue();
    }

    @Test
    void nothingHappensAfterNow() {
        assertThat(CONTACTS).allMatch(c -> !c.closedAt().isAfter(UNTIL));
        assertThat(CONTACTS)
                .allMatch(
                        c ->
                                !c.answeredAt().isBefore(c.at())
                                        && !c.closedAt().isBefore(c.answeredAt()));
        assertThat(CASES).allMatch(made -> !made.openedAt().isAfter(UNTIL));
        assertThat(CASES)
                .allMatch(
                        made ->
                                made.closedAt() == null
                                        || made.closedAt().isAfter(made.openedAt()));
        assertThat(CASES.stream().flatMap(made -> made.sessions().stream()))
                .allMatch(session -> !session.at().isAfter(UNTIL));
    }

    @Test
    void wordsAreKeptForAWeekOnly() {
        var week = UNTIL.minus(Duration.ofDays(7));
        assertThat(
                        CONTACTS.stream()
                                .filter(c -> c.closedAt().isBefore(week) && !c.words().isEmpty())
                                .filter(c -> WHOLE.caseOf(c).isEmpty())
                                .count())
                .isZero();
        assertThat(CONTACTS.stream().filter(c -> !c.words().isEmpty())).hasSizeGreaterThan(1_000);
    }

    @Test
    void operatorsSpeakTheLanguageAndWereAtWork() {
        assertThat(CONTACTS).allMatch(c -> c.operator().languages().contains(c.language()));
        assertThat(CONTACTS.stream().filter(c -> c.language() == Language.KK).count())
                .isBetween(120_000L, 160_000L);
    }

    @Test
    void casesAndOrdersAreAsManyAsPromised() {
        assertThat(CASES.size()).isBetween(25_000, 26_500);
        assertShare(CASES, made -> made.contact() == null, 0.84, 0.05);
        var orders = CASES.stream().flatMap(made -> made.orders().stream()).toList();
        assertThat(orders.size()).isBetween(10_000, 11_500);
        assertShare(orders, order -> order.breachAt() != null, 0.05, 0.01);
        assertThat(orders)
                .anyMatch(order -> order.checks().stream().anyMatch(check -> check.late()));
        assertThat(orders).allMatch(order -> order.checks().size() == 4);
        var small = cases(SMALL);
        assertThat(small.size()).isBetween(330, 400);
        assertThat(small.stream().mapToLong(made -> made.orders().size()).sum())
                .isBetween(110L, 190L);
        assertThat(
                        small.stream()
                                .filter(made -> made.site() == 0 && made.closedAt() == null)
                                .count())
                .isBetween(20L, 60L);
        assertThat(SMALL.staff().all()).hasSizeBetween(230, 290);
        assertThat(SMALL.staff().showcase()).hasSize(12);
    }

    @Test
    void firstAssessmentsFallIntoBandsAsPlanned() {
        var first =
                CASES.stream()
                        .filter(made -> !made.assessments().isEmpty())
                        .map(made -> made.assessments().getFirst())
                        .toList();
        assertShare(first, one -> one.band() == 0, 0.38, 0.02);
        assertShare(first, one -> one.band() == 3, 0.08, 0.01);
    }

    private static Country country(long seed, Size size) {
        return new Country(seed, size, Period.before(UNTIL), SITES, PLACES, new WorkingDays());
    }

    private static List<CaseLife> cases(Country country) {
        var all = new ArrayList<CaseLife>();
        for (int i = 0; i < country.contacts(); i++) {
            country.caseOf(country.contact(i)).ifPresent(all::add);
        }
        for (int i = 0; i < country.referredCases(); i++) {
            all.add(country.referredCase(i));
        }
        return all;
    }

    private static Stream<Human> people() {
        return CASES.stream().flatMap(made -> made.people().stream());
    }

    private static Predicate<ContactLife> in(String region) {
        return contact -> region(contact).equals(region);
    }

    private static String region(ContactLife contact) {
        return contact.district().value().substring(0, 4);
    }

    private static long countIn(String from, String to) {
        var start = java.time.LocalDate.parse(from).atStartOfDay(DatedSettings.ZONE).toInstant();
        var end = java.time.LocalDate.parse(to).atStartOfDay(DatedSettings.ZONE).toInstant();
        return CONTACTS.stream()
                .filter(c -> !c.at().isBefore(start) && c.at().isBefore(end))
                .count();
    }

    private static <T> void assertShare(
            List<T> all, Predicate<T> wanted, double share, double tolerance) {
        double found = (double) all.stream().filter(wanted).count() / all.size();
        assertThat(found).isCloseTo(share, within(tolerance));
    }
}
