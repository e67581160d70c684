package org.shanyraq.contact.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** A centre that does not answer in time makes the shift's alarm ring, once. */
@ShanyraqTest
@DirtiesContext
class UnansweredTest {
    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired AcceptContact accepting;
    @Autowired HandOver handOver;
    @Autowired StandInCentres standIns;
    @Autowired RegisterCentres register;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void aHandoverThatNobodyAnswersEscalatesAndTheOneWhoSentItSeesIt() throws Exception {
        var centre = standIns.make(1, 0, new Random(7)).getFirst();
        Acting.run(new Actor.Job("demo"), () -> register.register(List.of(centre)));
        var person = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh());
        var supervisor = StaffForTests.acting(person);
        var contact = Acting.as(new Actor.Visitor(), () -> open.open(approach())).contact();
        assertThat(by(supervisor, () -> accepting.takeOver(contact))).isTrue();
        var id = HandoverId.fresh();
        var sending =
                new HandOver.Sending(
                        id,
                        centre.id(),
                        Handover.Basis.HER_WORD,
                        Set.of("district"),
                        "only this",
                        1);
        assertThat(by(supervisor, () -> handOver.send(contact, sending)))
                .isInstanceOf(HandOver.Sent.Done.class);

        change("update deadline.deadline set due_at = now() where about_id = '" + id.value() + "'");

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                by(supervisor, () -> handOver.of(contact)).getFirst().state()
                                        == Handover.State.UNANSWERED);
        await().atMost(Duration.ofSeconds(10)).until(() -> alarms(id) == 1);
        Thread.sleep(3_000);
        assertThat(alarms(id)).isOne();
    }

    private long alarms(HandoverId id) throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var count =
                        superuser.prepareStatement(
                                "select count(*) from administration.alarm where kind = 'contact.handover_unanswered' and thing = ?")) {
            count.setObject(1, id.value());
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private static Approach approach() {
        return new Approach(
                UUID.randomUUID(),
                Channel.WEB_CHAT,
                Language.KK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("x"),
                false,
                false);
    }

    private static <T> T by(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work::get);
    }
}
