package org.shanyraq.protection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseParts;
import org.shanyraq.casework.Part;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.deadline.Term;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a protective order that was served. Its term and its checks follow from the law pack
 * that held on the day of service and run as deadlines from then on.
 */
@Component
public class RegisterOrder {
    static final String CHECK = "order.check";
    static final String EXPIRY = "order.expiry";

    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final LawPacks packs;
    private final Measures measures;
    private final CaseParts cases;
    private final Deadlines deadlines;
    private final Facts facts;
    private final Clock clock;

    RegisterOrder(
            Policy policy,
            Trail trail,
            Sealing sealing,
            LawPacks packs,
            Measures measures,
            CaseParts cases,
            Deadlines deadlines,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.packs = packs;
        this.measures = measures;
        this.cases = cases;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {
        record Registered(MeasureId id, Instant endsAt) implements Result {}

        record Refused(List<Why> reasons) implements Result {}
    }

    /** Why an order is not registered; {@link #code()} keys the message. */
    public enum Why {
        NO_LAW,
        ISSUER,
        BANS,
        SERVED_BEFORE_ISSUED,
        SERVED_IN_FUTURE,
        /** Not a person of the household who uses violence. */
        RESPONDENT,
        TOO_YOUNG,
        /** The order that it should follow is of another respondent or case. */
        PREDECESSOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Transactional
    public Result register(NewOrder order) {
        var about = order.caseId().thing();
        var allowed = policy.require(ProtectionActs.REGISTER, about);
        var file = cases.file(order.caseId());
        var now = clock.instant();
        var pack = packs.at(order.servedAt());
        var law = pack.flatMap(one -> one.measure(NewOrder.KIND));
        var reasons = new ArrayList<Why>();
        if (law.isEmpty()) {
            reasons.add(Why.NO_LAW);
            return new Result.Refused(reasons);
        }
        check(order, law.get(), now, reasons);
        if (!reasons.isEmpty()) {
            return new Result.Refused(reasons);
        }
        var id = MeasureId.fresh();
        var ends = order.servedAt().plus(law.get().length());
        var before = measures.madeBefore(order.key(), id.value(), now);
        if (before.isPresent()) {
            return new Result.Registered(new MeasureId(before.get()), ends);
        }
        var key = sealing.file(about);
        measures.add(id, order, file.centre(), pack.get().pack(), ends, key, now);
        startClocks(id, order, new Owner(file.worker(), file.centre()), law.get(), ends, now);
        var predecessor = order.successorOf();
        if (predecessor != null) {
            deadlines.meet(predecessor.thing(), EXPIRY);
        }
        cases.touched(order.caseId(), now);
        trail.wrote(
                ProtectionActs.REGISTER.name(),
                List.of(about, id.thing(), order.respondent().thing()),
                allowed.reason());
        facts.record(
                new Fact("order.served", id.value(), order.servedAt(), cases.whereabouts(file)));
        return new Result.Registered(id, ends);
    }

    private void check(NewOrder order, LawPack.Measure law, Instant now, List<Why> reasons) {
        if (!law.issuers().contains(order.issuedBy())) {
            reasons.add(Why.ISSUER);
        }
        if (order.bans().isEmpty() || !law.bans().containsAll(order.bans())) {
            reasons.add(Why.BANS);
        }
        if (order.servedAt().isBefore(order.issuedAt())) {
            reasons.add(Why.SERVED_BEFORE_ISSUED);
        }
        if (order.servedAt().isAfter(now)) {
            reasons.add(Why.SERVED_IN_FUTURE);
        }
        var respondent = cases.person(order.caseId(), order.respondent());
        if (respondent.isEmpty() || respondent.get().part() != Part.USES_VIOLENCE) {
            reasons.add(Why.RESPONDENT);
        } else {
            var age = respondent.get().card().age(clock);
            if (age.isPresent() && age.getAsInt() < law.fromAge()) {
                reasons.add(Why.TOO_YOUNG);
            }
        }
        var before = order.successorOf();
        if (before != null) {
            boolean follows =
                    measures.find(before, null)
                            .filter(one -> one.caseId().equals(order.caseId()))
                            .filter(one -> one.respondent().equals(order.respondent()))
                            .isPresent();
            if (!follows) {
                reasons.add(Why.PREDECESSOR);
            }
        }
    }

    /** What was due before it was registered is late at once; nobody may backdate a check away. */
    private void startClocks(
            MeasureId id,
            NewOrder order,
            Owner owner,
            LawPack.Measure law,
            Instant ends,
            Instant now) {
        var file = order.caseId().thing();
        for (var due : Term.onceInEach(law.checkDays(), order.servedAt(), ends)) {
            deadlines.start(new NewDeadline(CHECK, id.thing(), file, owner, order.servedAt(), due));
        }
        deadlines.start(new NewDeadline(EXPIRY, id.thing(), file, owner, order.servedAt(), ends));
    }
}
