package org.shanyraq.planning.engine.capacity;

import org.shanyraq.planning.engine.Question;

/**
 * The question to begin with: who ignores room would never give a city its second centre, so places
 * that a settlement fills by itself are taken as given.
 */
final class TownsFirst {
    /** So large a part of its room a settlement fills a centre by itself. */
    private static final double WORTH_ITS_OWN = 0.1;

    private TownsFirst() {}

    static Question of(Question question, Rows rows) {
        if (question.regionsWithFloors() > 0) {
            return question;
        }
        boolean[] given = question.mustFlags();
        int left = question.choices();
        for (int j = 0; j < rows.clients; j++) {
            long people = rows.weight[j];
            for (int e = rows.from[j];
                    e < rows.from[j + 1] && rows.way[e] == rows.way[rows.from[j]];
                    e++) {
                int site = rows.site[e];
                boolean fills = people > rows.room[site] * WORTH_ITS_OWN;
                if (fills && !given[site] && left > 0) {
                    given[site] = true;
                    left--;
                }
                people -= given[site] ? rows.room[site] : 0;
            }
        }
        return question.with(question.centres(), given);
    }
}
