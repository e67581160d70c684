package org.shanyraq.casework.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.deadline.PastDeadline;
import org.springframework.stereotype.Component;

/** The clocks of many cases, as they would have run: the first meeting, the review of the risk. */
@Component
class BulkClocks {
    private final Deadlines deadlines;
    private final CaseClocks terms;
    private final BulkRows rows;

    BulkClocks(Deadlines deadlines, CaseClocks terms, BulkRows rows) {
        this.deadlines = deadlines;
        this.terms = terms;
        this.rows = rows;
    }

    void start(List<BulkCase> good) {
        var clocks = new ArrayList<PastDeadline>();
        for (var one : good) {
            var owner = new Owner(one.worker(), one.opening().centre());
            var first = one.sessions().stream().map(NewSession::heldAt).min(Instant::compareTo);
            var opened = one.openedAt();
            clocks.add(
                    new PastDeadline(
                            CaseClocks.clock(
                                    CaseClocks.FIRST_MEETING,
                                    one.id(),
                                    owner,
                                    opened,
                                    opened.plus(terms.untilFirstMeeting())),
                            first.map(at -> at.isBefore(opened) ? opened : at).orElse(null)));
            var ended = one.ended();
            if (ended == null || ended.at().isBefore(rows.reviewDue(one))) {
                clocks.add(new PastDeadline(review(one, owner), ended == null ? null : ended.at()));
            }
        }
        deadlines.startAll(clocks);
    }

    private NewDeadline review(BulkCase one, Owner owner) {
        var assessed = one.assessed();
        var from = assessed == null ? one.openedAt() : assessed.at();
        return CaseClocks.clock(CaseClocks.REVIEW, one.id(), owner, from, rows.reviewDue(one));
    }
}
