package org.shanyraq.protection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.CaseParts;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.deadline.PastDeadline;
import org.shanyraq.deadline.Term;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers many orders at once with what was checked under each: by the law of their day, sealed,
 * audited, counted, with their clocks. An order that the law does not know stops all of the call.
 */
@Component
public class RegisterPastOrders {
    private static final String OVER = "over";

    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final LawPacks packs;
    private final MeasureRows rows;
    private final CaseParts cases;
    private final Deadlines deadlines;
    private final Facts facts;
    private final Clock clock;

    RegisterPastOrders(
            Policy policy,
            Trail trail,
            Sealing sealing,
            LawPacks packs,
            MeasureRows rows,
            CaseParts cases,
            Deadlines deadlines,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.packs = packs;
        this.rows = rows;
        this.cases = cases;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
    }

    /** An order with what it rests on. */
    record Resting(
            PastOrder past, CaseFile file, SealedFile key, String pack, Instant ends, int days) {}

    @Transactional
    public void register(List<PastOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var reason = policy.require(ProtectionActs.REGISTER, thing(orders.getFirst())).reason();
        var now = clock.instant();
        var resting = resting(orders);
        rows.insert(resting, now);
        deadlines.startAll(resting.stream().flatMap(one -> clocks(one, now).stream()).toList());
        resting.stream()
                .filter(one -> !one.ends.isAfter(now))
                .filter(one -> one.past.checks().size() < windows(one).size())
                .forEach(one -> deadlines.waiveAll(one.past.id().thing(), OVER));
        facts.record(resting.stream().flatMap(one -> told(one).stream()).toList());
        var named = new ArrayList<Thing>();
        for (var order : orders) {
            named.add(thing(order));
            named.add(order.id().thing());
            named.add(order.order().respondent().thing());
        }
        trail.wrote(ProtectionActs.REGISTER.name(), named, reason);
    }

    private List<Resting> resting(List<PastOrder> orders) {
        var ids = orders.stream().map(past -> past.order().caseId()).collect(Collectors.toSet());
        var files = cases.files(ids);
        var keys = sealing.files(CaseId.KIND, ids.stream().map(CaseId::value).toList());
        return orders.stream().map(order -> resting(order, files, keys)).toList();
    }

    private Resting resting(
            PastOrder past, Map<CaseId, CaseFile> files, Map<UUID, SealedFile> keys) {
        var order = past.order();
        var file = files.get(order.caseId());
        var key = keys.get(order.caseId().value());
        var pack = packs.at(order.servedAt());
        var law = pack.flatMap(one -> one.measure(NewOrder.KIND));
        if (file == null || key == null || pack.isEmpty() || law.isEmpty()) {
            throw new NotByLaw("no such case, or no such law");
        }
        boolean lawful =
                law.get().issuers().contains(order.issuedBy())
                        && !order.bans().isEmpty()
                        && law.get().bans().containsAll(order.bans())
                        && !order.servedAt().isBefore(order.issuedAt())
                        && !order.servedAt().isAfter(clock.instant());
        if (!lawful) {
            throw new NotByLaw("issuer, bans or times");
        }
        var ends = order.servedAt().plus(law.get().length());
        return new Resting(past, file, key, pack.get().pack(), ends, law.get().checkDays());
    }

    /** Each check met the earliest window that was open, as it does when it is recorded. */
    private static List<PastDeadline> clocks(Resting one, Instant now) {
        var clocks = new ArrayList<PastDeadline>();
        var served = one.past.order().servedAt();
        var owner = new Owner(one.file.worker(), one.file.centre());
        var about = one.past.id().thing();
        var file = one.file.id().thing();
        var checks = one.past.checks();
        int window = 0;
        for (var due : windows(one)) {
            var met = window < checks.size() ? checks.get(window).at() : null;
            clocks.add(
                    new PastDeadline(
                            new NewDeadline(RegisterOrder.CHECK, about, file, owner, served, due),
                            met));
            window++;
        }
        clocks.add(
                new PastDeadline(
                        new NewDeadline(RegisterOrder.EXPIRY, about, file, owner, served, one.ends),
                        one.ends.isAfter(now) ? null : one.ends));
        return clocks;
    }

    private static Collection<Instant> windows(Resting one) {
        return Term.onceInEach(one.days, one.past.order().servedAt(), one.ends);
    }

    private List<Fact> told(Resting one) {
        var where = cases.whereabouts(one.file);
        var subject = one.past.id().value();
        var told = new ArrayList<Fact>();
        told.add(new Fact("order.served", subject, one.past.order().servedAt(), where));
        for (var check : one.past.checks()) {
            var codes = new HashMap<>(where);
            codes.put("result", check.result().code());
            told.add(new Fact("order.checked", subject, check.at(), codes));
            if (check.result() == Measure.Result.BREACHED) {
                told.add(new Fact("order.breached", subject, check.at(), codes));
            }
        }
        return told;
    }

    private static Thing thing(PastOrder order) {
        return order.order().caseId().thing();
    }

    /** What was sent cannot have been an order by the law of its day. */
    static final class NotByLaw extends IllegalArgumentException {
        NotByLaw(String what) {
            super("not an order by the law of its day: " + what);
        }
    }
}
