package org.shanyraq.planning.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Names;
import org.shanyraq.place.Point;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.statistics.Indicator;
import org.shanyraq.statistics.PublishedFigure;
import org.shanyraq.statistics.PublishedFigures;
import org.shanyraq.statistics.PublishedMonth;

/** Two regions of a thousand people each; the published need lies otherwise. */
class SeenNeedTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final List<Client> CLIENTS =
            List.of(client("a", "KZ11", 600), client("b", "KZ11", 400), client("c", "KZ10", 1_000));

    private final SeenNeed need =
            new SeenNeed(
                    new Published(
                            List.of(
                                    month(
                                            "contacts",
                                            figure("contacts", "KZ", "", 100),
                                            figure("contacts", "KZ11", "", 75),
                                            figure("contacts", "KZ11", "phone", 70),
                                            figure("contacts", "KZ10", "", 25)),
                                    month(
                                            "ways",
                                            figure("ways", "KZ11", "", 11),
                                            figure("ways", "KZ11", "to_10", 10),
                                            figure("ways", "KZ11", "over_100", 1),
                                            figure("ways", "KZ10", "to_30", 30)))));

    private static Client client(String code, String region, int demand) {
        return new Client(
                code, new Names(code, code, code), region, "", new Point(0, 0), demand, false);
    }

    private static PublishedFigure figure(
            String indicator, String region, String category, int count) {
        return new PublishedFigure(MONTH, indicator, region, category, OptionalInt.of(count));
    }

    private static PublishedMonth month(String indicator, PublishedFigure... figures) {
        return new PublishedMonth(
                MONTH,
                new Indicator(indicator, "contact", "kind", null, null, false),
                Instant.EPOCH,
                "",
                List.of(figures));
    }

    private List<Integer> demand(Blend blend) {
        return need.weigh(CLIENTS, blend).stream().map(Client::demand).toList();
    }

    @Test
    void withoutWeightsDemandIsPeople() {
        assertThat(demand(Blend.PEOPLE)).containsExactly(600, 400, 1_000);
    }

    @Test
    void contactsMoveDemandBetweenRegionsAndPeopleSpreadItWithin() {
        assertThat(demand(new Blend(100, 0, 0))).containsExactly(900, 600, 500);
        assertThat(demand(new Blend(40, 0, 0))).containsExactly(720, 480, 800);
    }

    @Test
    void kilometresTravelledCountByTheMiddleOfTheirBand() {
        assertThat(demand(new Blend(0, 0, 100))).containsExactly(300, 200, 1_500);
        assertThat(demand(new Blend(50, 0, 50))).containsExactly(600, 400, 1_000);
    }

    @Test
    void whatNobodyPublishedIsNotFollowedInSilence() {
        assertThatThrownBy(() -> demand(new Blend(0, 10, 0)))
                .isInstanceOfSatisfying(
                        Unanswerable.class,
                        no -> assertThat(no.reason()).isEqualTo(Unanswerable.Reason.NOTHING_SEEN));
    }

    @Test
    void otherFiguresAreAnotherVersionOfTheData() {
        assertThat(need.version(Blend.PEOPLE)).isEmpty();
        assertThat(need.version(new Blend(10, 0, 0)))
                .isNotEqualTo(need.version(new Blend(0, 0, 10)));
    }

    private record Published(List<PublishedMonth> kept) implements PublishedFigures {
        @Override
        public List<YearMonth> months() {
            return List.of(MONTH);
        }

        @Override
        public List<PublishedMonth> of(YearMonth month) {
            return kept;
        }

        @Override
        public void csv(Language language, Appendable out) {
            throw new UnsupportedOperationException();
        }
    }
}
