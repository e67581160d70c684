package org.shanyraq.ground.event;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.support.TransactionTemplate;

/** An event that its listener never heard to the end is heard in the end. */
@ShanyraqTest
class DeliverAgainTest {
    private static final String LISTENER =
            "org.shanyraq.administration.alarm.TakeAlarms.on(org.shanyraq.ground.AlarmRaised)";

    @Autowired DeliverAgain again;
    @Autowired JdbcClient jdbc;
    @Autowired EventSerializer serializer;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "FAILED", "RESUBMITTED"})
    void whateverHappenedToItBefore(String status) {
        var about = ContactId.fresh();
        var event = left(about, status, 60, 0);

        deliverAgain();

        await().atMost(Duration.ofSeconds(20)).until(() -> isHeard(event));
        assertThat(rings(about)).isTrue();
    }

    @Test
    void whatIsUnderWayIsLeftAlone() {
        var about = ContactId.fresh();
        var event = left(about, "PROCESSING", 3, 0);

        deliverAgain();

        assertThat(isHeard(event)).isFalse();
        assertThat(rings(about)).isFalse();
        forget(event);
    }

    @Test
    void afterEachAttemptItWaitsTwiceAsLong() {
        var about = ContactId.fresh();
        var event = left(about, "FAILED", 60, 5);

        deliverAgain();

        assertThat(rings(about)).as("5 s, doubled five times, are not over").isFalse();
        forget(event);
    }

    @Test
    void whatStaysUnheardIsShownToThoseWhoRunTheService() {
        var event = left(ContactId.fresh(), "FAILED", 1, 6);
        again.countThoseInVain();
        assertThat(meters.get("shanyraq.events.in.vain").gauge().value()).isEqualTo(1);

        forget(event);
        again.countThoseInVain();
        assertThat(meters.get("shanyraq.events.in.vain").gauge().value()).isZero();
    }

    private void deliverAgain() {
        Acting.run(new Actor.Job(DeliverAgain.JOB), again::deliverAgain);
    }

    /** What a node or a database that died would leave. */
    private UUID left(ContactId about, String status, int secondsAgo, int attempts) {
        var id = UUID.randomUUID();
        var at = clock.instant().minus(secondsAgo, SECONDS);
        var alarm = AlarmRaised.each("contact.unowned", about.thing(), at);
        jdbc.sql(
                        """
                        insert into ground.event_publication (id, listener_id, event_type, serialized_event,
                            publication_date, status, completion_attempts, last_resubmission_date)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(LISTENER)
                .param(AlarmRaised.class.getName())
                .param(serializer.serialize(alarm))
                .param(Timestamp.from(at))
                .param(status)
                .param(attempts)
                .param(attempts == 0 ? null : Timestamp.from(at))
                .update();
        return id;
    }

    private boolean isHeard(UUID event) {
        return jdbc.sql("select count(*) from ground.event_publication where id = ?")
                        .param(event)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private boolean rings(ContactId about) {
        return Acting.as(
                new Actor.Job("alarms"),
                () ->
                        Boolean.TRUE.equals(
                                transaction.execute(
                                        status ->
                                                jdbc.sql(
                                                                "select exists (select from"
                                                                        + " administration.alarm where thing = ?)")
                                                        .param(about.value())
                                                        .query(Boolean.class)
                                                        .single())));
    }

    private void forget(UUID event) {
        jdbc.sql("delete from ground.event_publication where id = ?").param(event).update();
    }
}
