package org.shanyraq.contact.queue;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether signs of life could be noted all the time, whichever nodes made the rounds. After a while
 * without rounds (the database or the last node was away, a node stood still) pages were cut off
 * alike and must first come again. The database's own clock measures it, which all nodes share.
 */
@Component
class Steadiness {
    /** Rounds are a second apart. */
    private static final Duration GAP = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    Steadiness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes a round.
     *
     * @param comeAgain what pages need to come again after a gap
     * @return whether silence says something now
     */
    boolean noteRound(Duration comeAgain) {
        return jdbc.sql(
                        """
                        update contact.steadiness set looked_at = clock_timestamp(),
                            steady_from = case when clock_timestamp() - looked_at > make_interval(secs => ?)
                                then clock_timestamp() + make_interval(secs => ?) else steady_from end
                        returning steady_from <= clock_timestamp()
                        """)
                .param(GAP.toMillis() / 1e3)
                .param(comeAgain.toMillis() / 1e3)
                .query(Boolean.class)
                .single();
    }
}
