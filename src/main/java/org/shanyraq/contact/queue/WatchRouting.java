package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Thing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises the alarm when no node has finished a round of routing for a while. */
@Component
class WatchRouting {
    static final Actor.Job JOB = new Actor.Job("contact.routing.watch");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The routing as a thing, for the alarm: there is one. */
    private static final Thing ROUTING = new Thing("routing", new UUID(0, 0x111));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchRouting(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Tells once; the next round clears the mark by its own beat. */
    @Transactional
    void look() {
        var now = clock.instant();
        boolean stands =
                jdbc.sql("select round_at < ? from contact.dispatch")
                        .param(Timestamp.from(now.minus(LONGEST)))
                        .query(Boolean.class)
                        .single();
        if (stands) {
            events.publishEvent(new AlarmRaised("contact.routing_stands", ROUTING, now));
        }
    }
}
