package org.shanyraq.casework.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which something is written into a case: the policy is asked, a form that is sent
 * twice makes one thing, the case moves on, the trail and the count hear of it.
 */
@Component
public class CaseBook {
    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Once once;
    private final Territory territory;
    private final Facts facts;

    CaseBook(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Cases cases,
            Once once,
            Territory territory,
            Facts facts) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.once = once;
        this.territory = territory;
        this.facts = facts;
    }

    /**
     * What is about to be written.
     *
     * @param kind of the thing, as the trail names it
     * @param fact the kind of fact that is counted
     * @param at the moment of writing
     */
    public record Entry(Act act, CaseId into, UUID key, String kind, String fact, Instant at) {}

    /** An empty page of the case: the id of what is written on it, the case and its key. */
    public record Leaf(UUID id, CaseFile file, SealedFile key, Instant now) {}

    /** Writes one thing, and says by what codes, beside region and district, it is counted. */
    @FunctionalInterface
    public interface Writing {
        Map<String, String> on(Leaf leaf);
    }

    /**
     * @return the id of what was written; the same for the same key
     * @throws UnknownCase when there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID enter(Entry entry, Writing writing) {
        var about = entry.into.thing();
        var allowed = policy.require(entry.act, about);
        var file = cases.find(entry.into).orElseThrow(UnknownCase::new);
        var id = FreshId.next();
        var before = once.made(entry.key, id);
        if (before.isPresent()) {
            return before.get();
        }
        var codes = new HashMap<>(territory.codes(file.district()));
        codes.putAll(writing.on(new Leaf(id, file, sealing.file(about), entry.at)));
        cases.touch(entry.into, entry.at);
        trail.wrote(entry.act.name(), List.of(about, new Thing(entry.kind, id)), allowed.reason());
        facts.record(new Fact(entry.fact, entry.into.value(), entry.at, codes));
        return id;
    }
}
