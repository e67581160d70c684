package org.shanyraq.casework.entries;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.register.CaseBook;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down one event of violence. Whatever was known of the risk before is old from now on: its
 * review is due at once.
 */
@Component
public class RecordIncident {
    private final CaseBook book;
    private final Cases cases;
    private final Incidents incidents;
    private final CaseClocks clocks;
    private final Clock clock;

    RecordIncident(
            CaseBook book, Cases cases, Incidents incidents, CaseClocks clocks, Clock clock) {
        this.book = book;
        this.cases = cases;
        this.incidents = incidents;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @return the incident's id; the same for the same key
     * @throws org.shanyraq.casework.UnknownCase when there is no such case
     */
    @Transactional
    public UUID record(NewIncident incident) {
        var entry =
                new CaseBook.Entry(
                        CaseActs.RECORD_INCIDENT,
                        incident.caseId(),
                        incident.key(),
                        "incident",
                        "incident.recorded",
                        clock.instant());
        return book.enter(
                entry,
                leaf -> {
                    incidents.add(leaf.id(), incident, leaf.key(), leaf.now());
                    cases.reviewNow(incident.caseId(), leaf.now());
                    clocks.reviewNow(leaf.file(), leaf.now());
                    return Map.of();
                });
    }
}
