package org.shanyraq.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;

/**
 * The clocks of the service. Every act runs in the caller's transaction: with the change that
 * starts or meets the deadline, both hold or neither.
 */
public interface Deadlines {
    /**
     * Starts a clock. One of the same kind that already runs for the thing stays as it is and is
     * given back, so that starting twice makes one.
     */
    DeadlineId start(NewDeadline deadline);

    /** Starts many at once, of which each may have its end already. Made for data in bulk. */
    void startAll(Collection<PastDeadline> deadlines);

    Outcome meet(DeadlineId id);

    /** Meets what runs for the thing, of one kind; the earliest due only, if it is a series. */
    Outcome meet(Thing about, String kind);

    /** Ends all that run for the thing without their having been met: the thing itself is over. */
    int waiveAll(Thing about, String reason);

    /**
     * @param reason a code whose words stand in the messages
     * @param version as it was read
     */
    Outcome waive(DeadlineId id, String reason, int version);

    /** Gives all that runs for the file to a new owner. */
    int moveFile(Thing file, Owner to);

    /** Gives all that one member of staff owns to another in the same centre. */
    int moveAll(StaffId from, Owner to);

    List<Deadline> about(Thing about);

    /** All that lie in one file, running ones first, then by due. */
    List<Deadline> inFile(Thing file, int most);

    Optional<Deadline> find(DeadlineId id);

    Page ownedBy(StaffId owner, Window window, Page.@Nullable Key after, int size);

    /** All of a centre, for its manager. */
    Page ofCentre(CentreId centre, Window window, Page.@Nullable Key after, int size);

    Counts countsOf(StaffId owner);

    Counts countsOf(CentreId centre);
}
