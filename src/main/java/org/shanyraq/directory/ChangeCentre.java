package org.shanyraq.directory;

import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.CentreId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what the directory says of one centre. */
@Component
public class ChangeCentre {
    private final Policy policy;
    private final Trail trail;
    private final DirectoryWriter writer;
    private final DirectoryBook book;

    ChangeCentre(Policy policy, Trail trail, DirectoryWriter writer, DirectoryBook book) {
        this.policy = policy;
        this.trail = trail;
        this.writer = writer;
        this.book = book;
    }

    /**
     * A centre, for whoever may change it.
     *
     * @throws org.shanyraq.access.Refused to everybody else
     */
    @Transactional
    public Optional<Centre> toChange(CentreId id) {
        policy.require(DirectoryActs.CHANGE_CENTRE, id.thing());
        return Optional.ofNullable(book.now().centres().get(id));
    }

    /** What became of a change. */
    public enum Outcome {
        CHANGED,
        /** Somebody changed the centre since it was read; nothing was written. */
        STALE,
        /** More room than the centre has, or less than none. */
        IMPOSSIBLE
    }

    /**
     * Everything but its kind and the room free now.
     *
     * @param centre with the version that was read
     */
    @Transactional
    public Outcome change(Centre centre) {
        allow(DirectoryActs.CHANGE_CENTRE, centre.id());
        if (!writer.update(centre)) {
            return Outcome.STALE;
        }
        book.changed();
        return Outcome.CHANGED;
    }

    /** Tells how much room is free now; the last word counts. */
    @Transactional
    public Outcome tellRoom(CentreId centre, int placesFree, int bedsFree) {
        allow(DirectoryActs.TELL_ROOM, centre);
        if (!writer.room(centre, placesFree, bedsFree)) {
            return Outcome.IMPOSSIBLE;
        }
        book.changed();
        return Outcome.CHANGED;
    }

    private void allow(Act act, CentreId centre) {
        var allowed = policy.require(act, centre.thing());
        trail.wrote(act.name(), List.of(centre.thing()), allowed.reason());
    }
}
