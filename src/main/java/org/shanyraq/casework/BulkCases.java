package org.shanyraq.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.casework.bulk.Faults;
import org.shanyraq.casework.bulk.WriteCases;
import org.shanyraq.ground.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes many cases at once, each with its people, incidents, assessment and services: validated,
 * found twice by its key, audited, counted. All of one call are one transaction of batched
 * statements; what is faulty is refused by itself.
 */
@Component
public class BulkCases {
    private final Policy policy;
    private final WriteCases write;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BulkCases(Policy policy, WriteCases write, JdbcTemplate jdbc, Clock clock) {
        this.policy = policy;
        this.write = write;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return one outcome for each case sent, in their order
     */
    @Transactional
    public List<BulkCase.Outcome> create(List<BulkCase> sent) {
        var outcomes = new LinkedHashMap<UUID, BulkCase.Outcome>();
        var before = madeBefore(sent);
        var good = new ArrayList<BulkCase>();
        for (var one : sent) {
            var key = one.opening().key();
            var faults = Faults.of(one, clock.instant());
            var known = before.get(key);
            if (known != null) {
                outcomes.put(key, new BulkCase.Outcome.MadeBefore(known));
            } else if (!faults.isEmpty()) {
                outcomes.put(key, new BulkCase.Outcome.Refused(key, faults));
            } else if (outcomes.putIfAbsent(key, new BulkCase.Outcome.MadeBefore(one.id()))
                    == null) {
                good.add(one);
            }
        }
        if (!good.isEmpty()) {
            make(good, outcomes);
        }
        return sent.stream().map(one -> outcomes.get(one.opening().key())).toList();
    }

    private void make(List<BulkCase> good, Map<UUID, BulkCase.Outcome> outcomes) {
        var reasons =
                good.stream()
                        .map(one -> one.opening().centre())
                        .distinct()
                        .map(centre -> policy.require(CaseActs.OPEN, centre.thing()).reason())
                        .collect(Collectors.toCollection(TreeSet::new));
        var numbers = write.write(good, String.join(",", reasons));
        for (var one : good) {
            outcomes.put(
                    one.opening().key(),
                    new BulkCase.Outcome.Made(one.id(), numbers.getOrDefault(one.id(), "")));
        }
    }

    private Map<UUID, CaseId> madeBefore(Collection<BulkCase> sent) {
        var found = new HashMap<UUID, CaseId>();
        jdbc.query(
                "select opened_with, id from casework.case_file where opened_with = any (?)",
                row -> {
                    found.put(
                            row.getObject(1, UUID.class), new CaseId(row.getObject(2, UUID.class)));
                },
                (Object) sent.stream().map(one -> one.opening().key()).toArray(UUID[]::new));
        return found;
    }
}
