package org.shanyraq.administration.watch;

import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.audit.SearchTrail;
import org.shanyraq.audit.Trail;
import org.shanyraq.audit.verify.Verdict;
import org.shanyraq.audit.verify.VerifyTrail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor reads the trail; that they did stands in it, too. */
@Component
public class LookAtTrail {
    private final SearchTrail search;
    private final Trail trail;
    private final Policy policy;

    private final VerifyTrail verifier;
    private final TransactionTemplate transactions;

    LookAtTrail(
            SearchTrail search,
            Trail trail,
            Policy policy,
            VerifyTrail verifier,
            TransactionTemplate transactions) {
        this.verifier = verifier;
        this.transactions = transactions;
        this.search = search;
        this.trail = trail;
        this.policy = policy;
    }

    @Transactional
    public List<SearchTrail.Found> find(
            SearchTrail.Question question, long beforeXid, long beforeId, int most) {
        var allowed = policy.require(AdministrationActs.READ_TRAIL);
        trail.wrote(AdministrationActs.READ_TRAIL.name(), List.of(), allowed.reason());
        return search.find(question, beforeXid, beforeId, most);
    }

    /** Holds the whole trail against the log of checkpoints outside the database. */
    public Verdict verify() {
        var allowed = policy.require(AdministrationActs.READ_TRAIL);
        transactions.executeWithoutResult(
                status -> trail.wrote("trail.verify", List.of(), allowed.reason()));
        return Acting.as(new Actor.Job(VerifyTrail.JOB), verifier::verify);
    }

    @Transactional
    public Optional<SearchTrail.Sealed> sealed() {
        policy.require(AdministrationActs.READ_TRAIL);
        return search.sealed();
    }
}
