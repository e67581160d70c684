package org.shanyraq.administration.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What stands above a page belongs to its number, or the page would not be told of what it lacks.
 */
@ShanyraqTest
class RingingTest {
    @Autowired ApplicationContext context;
    @Autowired Alarms alarms;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    @Test
    void underOneNumberTheSameRings() throws InterruptedException {
        var over = new AtomicBoolean();
        var shift = Thread.ofVirtual().start(() -> ringAndAnswer(over));
        var seen = new HashMap<Long, Ringing>();
        while (!over.get()) {
            var now = alarms.now();
            var before = seen.putIfAbsent(now.number(), now);
            if (before != null) {
                assertThat(now).isEqualTo(before);
            }
        }
        shift.join();

        assertThat(seen).hasSizeGreaterThan(10);
    }

    private void ringAndAnswer(AtomicBoolean over) {
        var centre = context.getBean(Centres.class).contactCentre().id();
        var supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, centre);
        for (int i = 0; i < 100; i++) {
            events.publishEvent(
                    AlarmRaised.each(
                            "contact.unowned", ContactId.fresh().thing(), clock.instant()));
            long newest = alarms.now().latest().getFirst().alarm().number();
            Acting.run(StaffForTests.acting(supervisor), () -> alarms.answer(newest));
        }
        over.set(true);
    }
}
