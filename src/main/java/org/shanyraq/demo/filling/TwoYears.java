package org.shanyraq.demo.filling;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shanyraq.contact.RecordHistory;
import org.shanyraq.demo.country.CaseLife;
import org.shanyraq.demo.country.Country;
import org.springframework.stereotype.Component;

/**
 * What happened in two years: what 111 was asked, and the families that came of it or beside it.
 */
@Component
class TwoYears {
    private static final int CONTACTS = 250;
    private static final int CASES = 50;

    /** One or two contacts in a hundred become a case: they are found by going through all. */
    private static final int CONTACTS_GONE_THROUGH = 2_000;

    private final RecordHistory history;
    private final MakeCases cases;

    TwoYears(RecordHistory history, MakeCases cases) {
        this.history = history;
        this.cases = cases;
    }

    /** What 111 was asked. */
    Stream contacts() {
        return new SideBySide(
                "contacts",
                "contact.history",
                CONTACTS,
                made -> made.country().contacts(),
                this::record);
    }

    /** The families that 111 handed over. */
    Stream accepted() {
        return new SideBySide(
                "accepted",
                "demo",
                CONTACTS_GONE_THROUGH,
                made -> made.country().contacts(),
                (made, run) -> cases.make(made, handedOver(made.country(), run)));
    }

    /** The families that partners referred. */
    Stream referred() {
        return new SideBySide(
                "cases",
                "demo",
                CASES,
                made -> made.country().referredCases(),
                (made, run) ->
                        cases.make(made, run.mapToObj(made.country()::referredCase).toList()));
    }

    private void record(Made made, IntStream run) {
        var words = new AsContact(made);
        history.record(run.mapToObj(made.country()::contact).map(words::past).toList());
    }

    private static List<CaseLife> handedOver(Country country, IntStream run) {
        return run.mapToObj(country::contact)
                .map(country::caseOf)
                .flatMap(Optional::stream)
                .toList();
    }
}
