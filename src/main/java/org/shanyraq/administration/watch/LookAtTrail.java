package org.shanyraq.administration.watch;

import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.audit.SearchTrail;
import org.shanyraq.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An auditor reads the trail; that they did stands in it, too. */
@Component
public class LookAtTrail {
    private final SearchTrail search;
    private final Trail trail;
    private final Policy policy;

    LookAtTrail(SearchTrail search, Trail trail, Policy policy) {
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

    @Transactional
    public Optional<SearchTrail.Sealed> sealed() {
        policy.require(AdministrationActs.READ_TRAIL);
        return search.sealed();
    }
}
