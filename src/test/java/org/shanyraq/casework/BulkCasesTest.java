package org.shanyraq.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.casework.file.ShowCase;
import org.shanyraq.casework.lists.SearchCases;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many cases come at once: each is checked, made once, found again, and seen as any other. */
@ShanyraqTest
class BulkCasesTest {
    @Autowired BulkCases bulk;
    @Autowired SearchCases search;
    @Autowired ShowCase show;
    @Autowired Clock clock;
    @Autowired ApplicationContext context;

    private CentreForTests centre;

    @BeforeEach
    void aCentre() {
        centre = new CentreForTests(context);
    }

    @Test
    void whatIsGoodIsMadeAndWhatIsFaultyIsRefusedByItself() {
        var good = one("Зәңгіров", clock.instant().minus(Duration.ofDays(3)));
        var future = one("Ертең", clock.instant().plus(Duration.ofDays(3)));
        var outcomes = centre.does(() -> bulk.create(List.of(good, future, good)));
        assertThat(outcomes.get(0)).isInstanceOf(BulkCase.Outcome.Made.class);
        assertThat(outcomes.get(1)).isInstanceOf(BulkCase.Outcome.Refused.class);
        var again = centre.does(() -> bulk.create(List.of(good)));
        assertThat(again.getFirst()).isEqualTo(new BulkCase.Outcome.MadeBefore(good.id()));
    }

    @Test
    void aCaseMadeInBulkIsShownAndFoundInAnyAlphabet() {
        var made = one("Тоғжанбаева", clock.instant().minus(Duration.ofDays(2)));
        centre.does(() -> bulk.create(List.of(made)));
        var shown = centre.does(() -> show.show(made.id(), Language.RU));
        assertThat(shown.people()).hasSize(2);
        assertThat(shown.sessions()).hasSize(2);
        assertThat(shown.incidents()).hasSize(1);
        assertThat(shown.incidents().getFirst().account()).isEqualTo("what she told");
        for (var asked : List.of("Togzhanbaeva", "тогжанбаева", "Тоғжанбаева Сынақ")) {
            assertThat(centre.does(() -> search.search(asked)))
                    .extracting(hit -> hit.file().id())
                    .contains(made.id());
        }
    }

    @Test
    void fiveHundredCasesOfFiveEntitiesComeInSeconds() {
        centre.does(() -> bulk.create(cases(100)));
        var cases = cases(500);
        long start = System.nanoTime();
        centre.does(() -> bulk.create(cases));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("bulk: " + Math.round(2_500 / seconds) + " entities/s");
        assertThat(seconds).isLessThan(30);
    }

    private List<BulkCase> cases(int howMany) {
        var cases = new ArrayList<BulkCase>();
        for (int i = 0; i < howMany; i++) {
            cases.add(one("Тек" + i, clock.instant().minus(Duration.ofDays(1))));
        }
        return cases;
    }

    private BulkCase one(String surname, Instant opened) {
        var id = CaseId.fresh();
        var opening =
                centre.opening(
                        UUID.randomUUID(),
                        CentreForTests.survivor(surname, "Сынақ"),
                        CentreForTests.usesViolence(surname, "Бақыт"));
        return new BulkCase(
                id,
                opening,
                opened,
                null,
                List.of(incident(id, opened)),
                sessions(id, opened),
                null);
    }

    private static NewIncident incident(CaseId id, Instant at) {
        return new NewIncident(
                UUID.randomUUID(),
                id,
                at.minusSeconds(3_600),
                NewIncident.Place.HOME,
                Set.of(NewIncident.Form.PHYSICAL),
                NewIncident.Harm.LIGHT,
                NewIncident.Weapon.NONE,
                true,
                "what she told",
                null);
    }

    private static List<NewSession> sessions(CaseId id, Instant opened) {
        return List.of(ServiceKind.PSYCHOLOGICAL, ServiceKind.LEGAL).stream()
                .map(
                        kind ->
                                new NewSession(
                                        UUID.randomUUID(),
                                        id,
                                        kind,
                                        opened.plusSeconds(60),
                                        50,
                                        NewSession.How.IN_PERSON,
                                        null,
                                        null,
                                        "a note"))
                .toList();
    }
}
