package org.shanyraq.casework.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.Part;

/** What is wrong with a case that comes in bulk; codes, for the sender. */
public final class Faults {
    private static final int MOST_PEOPLE = 30;
    private static final int MOST_WORDS = 8_000;

    private Faults() {}

    public static List<String> of(BulkCase sent, Instant now) {
        var faults = new ArrayList<String>();
        var people = sent.opening().people();
        if (people.isEmpty()) {
            faults.add("people.none");
        }
        if (people.size() > MOST_PEOPLE) {
            faults.add("people.too_many");
        }
        if (people.stream().noneMatch(member -> member.part() == Part.SURVIVOR)) {
            faults.add("people.no_survivor");
        }
        if (sent.openedAt().isAfter(now)) {
            faults.add("opened.future");
        }
        if (!sent.opening().district().matches("KZ[0-9A-Z]{2,10}")) {
            faults.add("district.unknown");
        }
        if (sent.opening().told().length() > MOST_WORDS) {
            faults.add("told.too_long");
        }
        sent.incidents().forEach(incident -> incident(incident, sent, now, faults));
        sent.sessions().forEach(session -> session(session, sent, now, faults));
        return faults;
    }

    private static void incident(
            NewIncident incident, BulkCase sent, Instant now, List<String> faults) {
        if (!incident.caseId().equals(sent.id())) {
            faults.add("incident.other_case");
        }
        if (incident.happenedAt().isAfter(now)) {
            faults.add("incident.future");
        }
        if (incident.account().length() > MOST_WORDS) {
            faults.add("incident.too_long");
        }
    }

    private static void session(
            NewSession session, BulkCase sent, Instant now, List<String> faults) {
        if (!session.caseId().equals(sent.id())) {
            faults.add("session.other_case");
        }
        if (session.heldAt().isAfter(now)) {
            faults.add("session.future");
        }
        if (session.minutes() < 1 || session.minutes() > 600) {
            faults.add("session.minutes");
        }
    }
}
