package org.shanyraq.casework.register;

import java.time.Duration;
import java.time.Instant;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Outcome;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.springframework.stereotype.Component;

/** The two clocks that run in every case: the first meeting, and the review of the risk. */
@Component
public class CaseClocks {
    public static final String REVIEW = "assessment.review";
    public static final String FIRST_MEETING = "case.first_meeting";

    /** Somebody works with both sides of a story: the manager gives one of the cases away. */
    public static final String BOTH_SIDES = "case.both_sides";

    private final Deadlines deadlines;
    private final DatedSettings settings;

    CaseClocks(Deadlines deadlines, DatedSettings settings) {
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** How long after a case is opened, or taken up again, its risk must be assessed. */
    public Duration untilReview() {
        return settings.duration("casework.assessment_review");
    }

    public Duration untilFirstMeeting() {
        return settings.duration("casework.case_first_meeting");
    }

    /** The case begins: both clocks start. */
    public void opened(CaseId id, Owner owner, Instant now) {
        deadlines.start(clock(FIRST_MEETING, id, owner, now, now.plus(untilFirstMeeting())));
        deadlines.start(clock(REVIEW, id, owner, now, now.plus(untilReview())));
    }

    /** The first service given is the first meeting that was due. */
    public void met(CaseId id) {
        deadlines.meet(id.thing(), FIRST_MEETING);
    }

    /** What was known of the risk is old from now on. */
    public void reviewNow(CaseFile file, Instant now) {
        if (deadlines.moveDue(file.id().thing(), REVIEW, now) == Outcome.NOT_FOUND) {
            reviewBy(file, now, now);
        }
    }

    /** The risk was judged just now; whatever review was due is met. */
    public void reviewed(CaseFile file) {
        deadlines.meet(file.id().thing(), REVIEW);
    }

    public void reviewBy(CaseFile file, Instant now, Instant due) {
        deadlines.start(
                clock(REVIEW, file.id(), new Owner(file.worker(), file.centre()), now, due));
    }

    /** The manager is told once, however often it is found. */
    public void bothSides(CaseFile file, Instant now) {
        boolean told =
                deadlines.about(file.id().thing()).stream()
                        .anyMatch(one -> one.kind().equals(BOTH_SIDES) && one.state().isRunning());
        if (told) {
            return;
        }
        var due = now.plus(settings.duration("casework.case_both_sides"));
        deadlines.start(clock(BOTH_SIDES, file.id(), Owner.centre(file.centre()), now, due));
    }

    public void sidesParted(CaseId id) {
        deadlines.meet(id.thing(), BOTH_SIDES);
    }

    /** The work is over: nothing is due in it any more. */
    public void closed(CaseId id) {
        deadlines.waiveAll(id.thing(), "case_closed");
    }

    /** A clock that lies in the case and is about the case itself. */
    public static NewDeadline clock(
            String kind, CaseId id, Owner owner, Instant from, Instant due) {
        return new NewDeadline(kind, id.thing(), id.thing(), owner, from, due);
    }
}
