package org.shanyraq.contact;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.shanyraq.contact.block.PastBlocks;
import org.shanyraq.contact.interpreting.Roster;
import org.shanyraq.contact.quality.PastReviews;
import org.shanyraq.contact.queue.PastProfiles;
import org.shanyraq.contact.wellbeing.PastLoads;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who look after a shift would have done in a demo country's last weeks: who can do
 * what, conversations looked at again, blocks, the load of hard contacts, the roster of
 * interpreters. Runs as the job {@code contact.history}, after its contacts stand.
 */
@Component
public class RecordShift {
    private final PastReviews reviews;
    private final PastLoads loads;
    private final PastBlocks blocks;
    private final PastProfiles profiles;
    private final Roster roster;
    private final Clock clock;

    RecordShift(
            PastReviews reviews,
            PastLoads loads,
            PastBlocks blocks,
            PastProfiles profiles,
            Roster roster,
            Clock clock) {
        this.reviews = reviews;
        this.loads = loads;
        this.blocks = blocks;
        this.profiles = profiles;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param comments that reviewers write
     * @param replies of operators
     * @param interpreters on the roster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            List<StaffId> operators,
            List<StaffId> supervisors,
            List<String> comments,
            List<String> replies,
            List<PastInterpreter> interpreters,
            Random random) {
        profiles.make(operators, supervisors, random);
        if (!supervisors.isEmpty()) {
            reviews.make(supervisors, comments, replies, random);
            loads.make(supervisors, random);
            blocks.make(supervisors, random);
            roster.make(interpreters, supervisors.getFirst(), clock.instant());
        }
    }
}
