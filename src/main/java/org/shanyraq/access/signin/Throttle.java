package org.shanyraq.access.signin;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Growing delays after failures. Each failure is counted for one account <em>from one place</em>: a
 * browser that the account's owner has signed in with before, or else a class of network addresses.
 * So a stranger's failures never keep the owner out of their own browser, and no account is ever
 * locked as a whole.
 */
@Component
class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One count of failures.
     *
     * @param key what is counted; hashed before it is stored
     * @param free how many failures pass without a delay
     * @param account whose failures they are, where they are one account's; hashed, too
     */
    record Place(String key, int free, Optional<String> account) {
        Place(String key, int free) {
            this(key, free, Optional.empty());
        }

        static byte[] hashOf(String account) {
            return Tokens.hash(("account|" + account).getBytes(StandardCharsets.UTF_8));
        }

        byte[] hash() {
            return Tokens.hash(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Counts a try <em>before</em> it is looked at, so that a thousand at once are a thousand; a
     * try that comes too early is neither counted nor looked at.
     *
     * @return how long to wait; empty when the try may be looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Duration> charge(List<Place> places) {
        return charge(places, clock.instant());
    }

    /** The same for a try of which it may turn out that it counts for nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Duration> charge(List<Place> places, Instant now) {
        for (var place : places) {
            var until = until(place);
            if (until.isAfter(now)) {
                return Optional.of(Duration.between(now, until));
            }
        }
        for (var place : places) {
            count(place, now);
        }
        return Optional.empty();
    }

    private Instant until(Place place) {
        return jdbc.sql("select until from access.attempt where place = ? for update")
                .param(place.hash())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private void count(Place place, Instant now) {
        int tries =
                jdbc.sql(
                                """
                                insert into access.attempt as a (place, failures, last_at, until, account)
                                values (:place, 1, :now, :now, :account)
                                on conflict (place) do update set last_at = :now, failures =
                                    case when a.last_at < :forgotten then 1 else a.failures + 1 end
                                returning failures
                                """)
                        .param("place", place.hash())
                        .param("account", place.account.map(Place::hashOf).orElse(null))
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                        .query(Integer.class)
                        .single();
        jdbc.sql("update access.attempt set until = ? where place = ?")
                .param(Timestamp.from(until(now, tries - place.free)))
                .param(place.hash())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void succeeded(List<Place> places) {
        for (var place : places) {
            jdbc.sql("delete from access.attempt where place = ?").param(place.hash()).update();
        }
    }

    /**
     * A try counted here was no failure: nobody has to wait for it. Those of others stay counted,
     * and the delay that a later one of them began.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Place place, Instant charged) {
        jdbc.sql(
                        """
                        update access.attempt set failures = greatest(failures - 1, 0),
                            until = case when last_at = :charged then :charged else until end
                        where place = :place
                        """)
                .param("charged", Timestamp.from(charged))
                .param("place", place.hash())
                .update();
    }

    /** Forgets every failure of an account, wherever it came from. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(Collection<String> accounts) {
        int forgotten = 0;
        for (var account : accounts) {
            forgotten +=
                    jdbc.sql("delete from access.attempt where account = ?")
                            .param(Place.hashOf(account))
                            .update();
        }
        return forgotten;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetOld() {
        jdbc.sql("delete from access.attempt where last_at < ? and until < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** 2, 4, 8 … seconds after the free ones, a quarter of an hour at most. */
    private static Instant until(Instant now, int beyondFree) {
        if (beyondFree <= 0) {
            return now;
        }
        var delay = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        return now.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }
}
