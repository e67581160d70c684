package org.shanyraq.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the service. Every act runs in the caller's transaction, whose use case asked the
 * policy: with the change that starts or meets the deadline, both hold or neither.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deadlines {
    private final DeadlineRows rows;
    private final DeadlineLists lists;
    private final DeadlineKinds kinds;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    Deadlines(
            DeadlineRows rows,
            DeadlineLists lists,
            DeadlineKinds kinds,
            Policy policy,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.kinds = kinds;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Starts a clock. To start one of the same kind for the same thing and moment again changes
     * nothing, so that a repeated event makes one.
     *
     * @throws DeadlineKinds.UnknownKind when the data knows no such kind
     */
    public DeadlineId start(NewDeadline deadline) {
        startEach(List.of(deadline));
        return deadline.id();
    }

    /** Starts many at once; one that is due already turns late as any other, and is told. */
    public void startEach(Collection<NewDeadline> starting) {
        starting.forEach(deadline -> kinds.answering(deadline.kind()));
        rows.insert(
                starting.stream().map(deadline -> new PastDeadline(deadline, null)).toList(),
                Instant.MIN);
    }

    /**
     * Starts many at once that are history: a demo country, data taken over. What is due by now and
     * was not met is late from the start; since it is history, nobody is told.
     */
    public void startAll(Collection<PastDeadline> deadlines) {
        deadlines.forEach(past -> kinds.answering(past.deadline().kind()));
        rows.insert(deadlines, clock.instant());
    }

    /** Meets what runs for the thing, of one kind; the earliest due only, if it is a series. */
    public Outcome meet(Thing about, String kind) {
        return rows.firstRunning(about, kind)
                .map(this::meet)
                .orElseGet(
                        () ->
                                rows.hadOne(about, kind)
                                        ? Outcome.ALREADY_CLOSED
                                        : Outcome.NOT_FOUND);
    }

    public Outcome meet(DeadlineId id) {
        return rows.close(id, Deadline.State.MET, null, clock.instant())
                ? Outcome.DONE
                : closedOrUnseen(id);
    }

    /**
     * A manager sets a deadline aside, with a reason.
     *
     * @param reason a code whose words stand in the messages under {@code deadline.waived.}
     * @param version as it was read
     */
    public Outcome waive(DeadlineId id, String reason, int version) {
        var found = find(id);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var deadline = found.get();
        var allowed = policy.require(DeadlineActs.WAIVE, deadline.file());
        if (!deadline.state().isRunning()) {
            return Outcome.ALREADY_CLOSED;
        }
        if (deadline.version() != version) {
            return Outcome.STALE;
        }
        trail.wrote(
                DeadlineActs.WAIVE.name(), List.of(id.thing(), deadline.file()), allowed.reason());
        return rows.close(id, Deadline.State.WAIVED, reason, clock.instant())
                ? Outcome.DONE
                : Outcome.STALE;
    }

    /**
     * Ends all that run for the thing though they were not met, because the thing itself is over.
     *
     * @return how many
     */
    public int waiveAll(Thing about, String reason) {
        return rows.waiveAll(about, reason, clock.instant());
    }

    /**
     * Puts the earliest running deadline of a kind to another moment: a contact turned out more
     * urgent, an incident made an assessment old. One that turned late stays late.
     */
    public Outcome moveDue(Thing about, String kind, Instant due) {
        return rows.moveDue(about, kind, due) ? Outcome.DONE : Outcome.NOT_FOUND;
    }

    /** Gives all that runs for the file to a new owner. */
    public int moveFile(Thing file, Owner to) {
        return rows.moveFile(file, to);
    }

    /** Gives all that one member of staff owns to another owner: leave, a deputy, a farewell. */
    public int moveAll(StaffId from, Owner to) {
        return rows.moveAll(from, to);
    }

    /** All of one thing, the earliest due first; at most 200. */
    public List<Deadline> about(Thing about) {
        return lists.about(about);
    }

    /** All that lie in one file, running ones first, then by due. */
    public List<Deadline> inFile(Thing file, int most) {
        return lists.inFile(file, most);
    }

    public Optional<Deadline> find(DeadlineId id) {
        return rows.find(id);
    }

    public Page ownedBy(StaffId owner, Window window, Page.@Nullable Key after, int size) {
        return lists.page("owner", owner.value(), window, until(window), after, size);
    }

    /** All of a centre, for its manager. */
    public Page ofCentre(CentreId centre, Window window, Page.@Nullable Key after, int size) {
        return lists.page("centre", centre.value(), window, until(window), after, size);
    }

    public Counts countsOf(StaffId owner) {
        return lists.counts("owner", owner.value(), until(Window.TODAY));
    }

    public Counts countsOf(CentreId centre) {
        return lists.counts("centre", centre.value(), until(Window.TODAY));
    }

    private Outcome closedOrUnseen(DeadlineId id) {
        return find(id).isPresent() ? Outcome.ALREADY_CLOSED : Outcome.NOT_FOUND;
    }

    /** The first instant that the window no longer shows. */
    private Instant until(Window window) {
        int days =
                switch (window) {
                    case LATE, TODAY -> 1;
                    case WEEK -> 7;
                    case RUNNING -> 365 * 100;
                };
        return LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE)
                .plusDays(days)
                .atStartOfDay(DatedSettings.ZONE)
                .toInstant();
    }
}
