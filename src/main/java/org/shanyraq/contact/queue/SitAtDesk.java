package org.shanyraq.contact.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the shift says what she is doing; her open page says that she is there. */
@Component
public class SitAtDesk {
    private final Policy policy;
    private final Trail trail;
    private final StaffRegister register;
    private final Operators operators;
    private final RoutingRules rules;
    private final DeskNews news;
    private final Nudge nudge;
    private final Clock clock;

    SitAtDesk(
            Policy policy,
            Trail trail,
            StaffRegister register,
            Operators operators,
            RoutingRules rules,
            DeskNews news,
            Nudge nudge,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.register = register;
        this.operators = operators;
        this.rules = rules;
        this.news = news;
        this.nudge = nudge;
        this.clock = clock;
    }

    @Transactional
    public void be(OperatorState state, Optional<String> reason) {
        var allowed = policy.require(ContactActs.SIT_AT_DESK);
        var staff = me();
        var now = clock.instant();
        var until = state == OperatorState.WRAP_UP ? Optional.of(now.plus(rules.wrapUp())) : none();
        var languages = register.find(staff.id()).map(StaffMember::languages).orElse(Set.of());
        operators.set(staff, languages, state, reason, until, rules.capacity(), now);
        trail.wrote("desk.state", List.of(staff.id().thing()), allowed.reason());
        news.desk(staff.id());
        news.queue();
        nudge.route();
    }

    /** The page is open; told again and again by its live connection. */
    @Transactional
    public void here() {
        policy.require(ContactActs.SIT_AT_DESK);
        operators.seen(me().id(), clock.instant());
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    private static Actor.Staff me() {
        return Acting.staff().orElseThrow();
    }
}
