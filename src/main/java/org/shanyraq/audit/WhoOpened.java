package org.shanyraq.audit;

import java.util.List;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at one thing, or changed it: for those who keep its file and for whom it is about. It
 * reads under the rights of the job {@value #JOB}, for one statement within the asker's
 * transaction, and only what names that thing. The caller asks the policy and writes the trail.
 */
@Component
public class WhoOpened {
    static final String JOB = "trail-reading";

    private final SearchTrail search;
    private final JdbcClient jdbc;

    WhoOpened(SearchTrail search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    /** The newest first, from before a place in the trail on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SearchTrail.Found> of(Thing thing, long beforeXid, long beforeId, int most) {
        become(JOB);
        // Where the search fails the transaction is over, and its settings with it.
        var found =
                search.find(
                        new SearchTrail.Question("", thing.toString(), "", null, null),
                        beforeXid,
                        beforeId,
                        most);
        become(Acting.now() instanceof Actor.Job job ? job.name() : "");
        return found;
    }

    private void become(String job) {
        jdbc.sql("select set_config('shanyraq.job', ?, true)").param(job).query().singleRow();
    }
}
