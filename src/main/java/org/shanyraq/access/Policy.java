package org.shanyraq.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Decision.Allowed;
import org.shanyraq.access.Decision.Denied;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one policy: who may do what to which thing, and why. Every use case asks it, inside its own
 * transaction; row security in the database is the net beneath it.
 */
@Component
public class Policy {
    private final Relations relations;
    private final PartnerScopes partners;

    Policy(Relations relations, Optional<PartnerScopes> partners) {
        this.relations = relations;
        this.partners = partners.orElse(partner -> Set.of());
    }

    /** Decides about one thing for whoever is acting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision decide(Act act, Thing thing) {
        return switch (Acting.now()) {
            case Actor.Staff staff -> decide(act, staff, relations.between(staff, thing));
            case Actor other -> decideOther(act, other);
        };
    }

    /**
     * Decides about an act that needs no tie to a thing, such as to see a board.
     *
     * @throws Refused when the answer is no
     */
    public Allowed require(Act act) {
        var decision =
                switch (Acting.now()) {
                    case Actor.Staff staff -> decide(act, staff, Relations.Between.NOTHING);
                    case Actor other -> decideOther(act, other);
                };
        return orRefuse(act, decision);
    }

    /**
     * @throws Refused when the answer is no
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Allowed require(Act act, Thing thing) {
        return orRefuse(act, decide(act, thing));
    }

    /** Whether the role could ever do it: for menus and buttons, never instead of asking. */
    public boolean mightAllow(Act act) {
        return Acting.staff()
                .map(
                        staff ->
                                act.permits().stream()
                                        .anyMatch(permit -> permit.roles().contains(staff.role())))
                .orElse(false);
    }

    static Decision decide(Act act, Actor.Staff staff, Relations.Between between) {
        if (between.walled()) {
            return new Denied("wall");
        }
        var ties = EnumSet.of(Tie.NONE);
        ties.addAll(between.ties());
        for (var permit : act.permits()) {
            if (permit.roles().contains(staff.role()) && ties.contains(permit.tie())) {
                return new Allowed(permit.tie().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (ties.contains(Tie.GLASS) && act.isBreakableBy(staff.role())) {
            return new Allowed("glass");
        }
        boolean roleFits =
                act.permits().stream().anyMatch(permit -> permit.roles().contains(staff.role()));
        return new Denied(roleFits ? "no_tie" : "role");
    }

    private Decision decideOther(Act act, Actor actor) {
        boolean allowed =
                switch (actor) {
                    case Actor.Job job -> act.allowsJob(job.name());
                    case Actor.Visitor visitor -> act.allowsVisitors();
                    case Actor.Partner partner -> act.allowsScope(partners.of(partner.id()));
                    case Actor.Staff staff -> false;
                };
        return allowed ? new Allowed("actor") : new Denied("actor");
    }

    private static Allowed orRefuse(Act act, Decision decision) {
        return switch (decision) {
            case Allowed allowed -> allowed;
            case Denied denied -> throw new Refused(act, denied.reason());
        };
    }
}
