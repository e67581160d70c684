package org.shanyraq.contact.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.DeclareConflict;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Refused;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.contact.wellbeing.LookAfter;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens after a conversation: it is looked at again, and whoever led it is looked after. */
@ShanyraqTest
class AfterwardsTest {
    private static final Actor SAMPLING = new Actor.Job("contact.sampling");

    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired SitAtDesk sit;
    @Autowired AcceptContact accepting;
    @Autowired MyDesk desk;
    @Autowired Converse converse;
    @Autowired CloseContact closing;
    @Autowired TakeSamples sampling;
    @Autowired ReviewConversation reviewing;
    @Autowired LookAfter care;
    @Autowired DeclareConflict conflicts;

    private final CentreId shift = CentreId.fresh();
    private NewStaff operator;
    private NewStaff supervisor;
    private NewStaff second;
    private ContactId contact = ContactId.fresh();

    @BeforeEach
    void aConversationIsOver() {
        operator = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
        second = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
    }

    @AfterEach
    void leaveDesk() {
        by(operator, () -> run(() -> sit.be(OperatorState.AWAY, Optional.empty())));
    }

    @Test
    void aSampleIsScoredAnsweredAndItsTextGoesAfterTwoWeeks() throws SQLException {
        end("violence");
        var id = sampleOf(contact);
        var opened = by(supervisor, () -> reviewing.open(id));
        assertThat(opened.text())
                .extracting(SampledLine::text)
                .containsExactly("сәлем", "Сәлем, мен осындамын");
        assertThat(opened.mayScore()).isTrue();
        var stranger = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        assertThatThrownBy(() -> by(stranger, () -> reviewing.open(id)))
                .isInstanceOf(Refused.class);

        assertThat(by(supervisor, () -> reviewing.score(id, Map.of("listened", 3), "good")))
                .isEqualTo(ReviewConversation.Scored.DONE);
        assertThat(by(supervisor, () -> reviewing.score(id, Map.of("listened", 1), "again")))
                .isEqualTo(ReviewConversation.Scored.ALREADY);
        var mine = by(operator, () -> reviewing.open(id));
        assertThat(mine.reviews()).hasSize(1);
        assertThat(mine.mayScore()).isFalse();
        var review = mine.reviews().getFirst();
        assertThat(review.total()).isEqualTo(100);
        assertThat(by(operator, () -> reviewing.reply(id, review.id(), "рахмет"))).isTrue();
        assertThatThrownBy(() -> by(stranger, () -> reviewing.reply(id, review.id(), "x")))
                .isInstanceOf(Refused.class);
        assertThat(by(supervisor, () -> reviewing.open(id)).reviews().getFirst().reply())
                .contains("рахмет");

        sql(
                "update contact.sample set until = now() - interval '1 second' where id = '"
                        + id
                        + "'");
        Acting.run(SAMPLING, sampling::takeAndForget);
        var after = by(supervisor, () -> reviewing.open(id));
        assertThat(after.text()).isEmpty();
        assertThat(after.sample().textLives()).isFalse();
        assertThat(after.reviews().getFirst().comment()).contains("good");
        assertThat(keysOf(id)).isZero();
    }

    @Test
    void twoWhoCalibrateDoNotSeeEachOtherUntilBothHaveScored() throws SQLException {
        end("violence");
        var id = sampleOf(contact);
        sql("update contact.sample set calibration = true where id = '" + id + "'");
        by(supervisor, () -> reviewing.score(id, Map.of("listened", 3, "record", 1), ""));
        var blind = by(second, () -> reviewing.open(id));
        assertThat(blind.reviews()).isEmpty();
        assertThat(blind.mayScore()).isTrue();
        by(second, () -> reviewing.score(id, Map.of("listened", 3, "record", 2), ""));
        var both = by(second, () -> reviewing.open(id));
        assertThat(both.reviews()).hasSize(2);
        assertThat(both.agreement().orElseThrow().equal()).isEqualTo(1);
        assertThat(both.agreement().orElseThrow().compared()).isEqualTo(2);
    }

    @Test
    void aWallToTheContactIsAWallToItsCopy() {
        end("violence");
        var id = sampleOf(contact);
        by(second, () -> run(() -> conflicts.mine(contact.thing())));
        assertThatThrownBy(() -> by(second, () -> reviewing.open(id))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(second, () -> reviewing.score(id, Map.of("record", 1), "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void afterAHardContactAPauseIsOfferedAndHerColleagueIsTold() {
        var buddy = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        assertThat(by(operator, () -> care.chooseBuddy(Optional.of(buddy.id())))).isTrue();
        end("violence");
        var mine = by(operator, care::mine);
        assertThat(mine.shift()).isPositive();
        assertThat(by(buddy, care::mine).alerts())
                .extracting(alert -> alert.about())
                .containsExactly(operator.id());
        by(operator, () -> run(() -> care.take(mine.offer().orElseThrow().id())));
        assertThat(by(operator, desk::look).state().orElseThrow().state())
                .isEqualTo(OperatorState.BREAK);
        assertThat(by(operator, care::mine).offer()).isEmpty();

        var seen = by(supervisor, care::shift);
        assertThat(seen.loads())
                .filteredOn(load -> load.staff().equals(operator.id()))
                .singleElement()
                .satisfies(load -> assertThat(load.hard()).isEqualTo(mine.shift()));
        assertThat(seen.toString()).doesNotContain(contact.toString(), "emergency");
        assertThatThrownBy(() -> by(buddy, care::shift)).isInstanceOf(Refused.class);
    }

    @Test
    void anOrdinaryContactIsNotCounted() {
        end("information", false);
        assertThat(by(operator, care::mine).shift()).isZero();
        assertThat(by(operator, care::mine).offer()).isEmpty();
    }

    private void end(String category) {
        end(category, true);
    }

    private void end(String category, boolean danger) {
        contact = ownedBy(operator, arrive(danger));
        by(
                operator,
                () ->
                        converse.say(
                                contact,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                1,
                                "Сәлем, мен осындамын"));
        by(
                operator,
                () ->
                        closing.close(
                                contact, Ending.of(category, "psychological", Optional.empty())));
    }

    private UUID sampleOf(ContactId of) {
        Acting.run(SAMPLING, sampling::takeAndForget);
        return UUID.fromString(
                text("select id::text from contact.sample where contact_id = '" + of + "'"));
    }

    private long keysOf(UUID sample) {
        return Long.parseLong(
                text(
                        "select count(wrapped)::text from sealing.file_key where kind = 'sample' and id = '"
                                + sample
                                + "'"));
    }

    private String text(String query) {
        try (var superuser = TestDatabase.superuser(database());
                var row = superuser.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var run = superuser.createStatement()) {
            run.execute(statement);
        }
    }

    private String database() {
        var url = context.getEnvironment().getRequiredProperty("shanyraq.db.url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private ContactId arrive(boolean danger) {
        return Acting.as(
                new Actor.Visitor(),
                () ->
                        open.open(
                                        new Approach(
                                                UUID.randomUUID(),
                                                Channel.WEB_CHAT,
                                                Language.KK,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("сәлем"),
                                                false,
                                                danger))
                                .contact());
    }

    private ContactId ownedBy(NewStaff person, ContactId wanted) {
        by(person, () -> run(() -> sit.be(OperatorState.READY, Optional.empty())));
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            for (var offer : by(person, desk::look).offers()) {
                                var id = offer.contact().id();
                                if (by(person, () -> accepting.accept(id)) && !id.equals(wanted)) {
                                    by(
                                            person,
                                            () ->
                                                    closing.close(
                                                            id,
                                                            Ending.of(
                                                                    "test",
                                                                    "information",
                                                                    Optional.empty())));
                                }
                            }
                            return by(person, desk::look).inHand().stream()
                                    .anyMatch(mine -> mine.contact().id().equals(wanted));
                        });
        return wanted;
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }
}
