package org.shanyraq.contact.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the shift says what she is doing; her open page says that she is there. */
@Component
public class SitAtDesk {
    private final Policy policy;
    private final Trail trail;
    private final Profiles profiles;
    private final Operators operators;
    private final Offers offers;
    private final RoutingRules rules;
    private final DeskNews news;
    private final Nudge nudge;
    private final Clock clock;

    SitAtDesk(
            Policy policy,
            Trail trail,
            Profiles profiles,
            Operators operators,
            Offers offers,
            RoutingRules rules,
            DeskNews news,
            Nudge nudge,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.profiles = profiles;
        this.operators = operators;
        this.offers = offers;
        this.rules = rules;
        this.news = news;
        this.nudge = nudge;
        this.clock = clock;
    }

    /**
     * What is held out to her goes back to the queue when she stops being ready; what she has in
     * hand stays with her.
     */
    @Transactional
    public void be(OperatorState state, Optional<String> reason) {
        var allowed = policy.require(ContactActs.SIT_AT_DESK);
        var staff = me();
        var now = clock.instant();
        operators.hold(staff.id());
        operators.set(
                staff, profiles.of(staff.id()), state, reason, until(state, staff.id(), now), now);
        if (state != OperatorState.READY && !offers.takeBack(staff.id(), now).isEmpty()) {
            trail.wrote("contact.pass_offer", List.of(staff.id().thing()), allowed.reason());
        }
        trail.wrote("desk.state", List.of(staff.id().thing()), allowed.reason());
        news.desk(staff.id());
        news.queue();
        nudge.route();
    }

    /**
     * Whoever has a contact in hand is on the shift's list, so that it is noticed if she is gone.
     */
    @Transactional
    public void beOnTheShift() {
        if (operators.find(me().id()).isEmpty()) {
            be(OperatorState.AWAY, Optional.empty());
        }
    }

    /** Wrap-up has an end; asked for again while it goes on, it ends later. */
    private Optional<Instant> until(OperatorState state, StaffId staff, Instant now) {
        if (state != OperatorState.WRAP_UP) {
            return Optional.empty();
        }
        var from =
                operators
                        .find(staff)
                        .filter(o -> o.state() == OperatorState.WRAP_UP)
                        .flatMap(Operators.Operator::until)
                        .filter(now::isBefore)
                        .orElse(now);
        return Optional.of(from.plus(rules.now().wrapUp()));
    }

    private static Actor.Staff me() {
        return Acting.staff().orElseThrow();
    }
}
