package org.shanyraq.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.springframework.context.ApplicationContext;

/** Somebody writes and an operator has her, through the queue as always. */
public final class ConversationForTests {
    private final ApplicationContext program;

    public ConversationForTests(ApplicationContext program) {
        this.program = program;
    }

    public Opened arrive(Language language, String words, boolean danger) {
        return Acting.as(
                new Actor.Visitor(),
                () ->
                        program.getBean(OpenContact.class)
                                .open(
                                        new Approach(
                                                UUID.randomUUID(),
                                                Channel.WEB_CHAT,
                                                language,
                                                Optional.empty(),
                                                Optional.of("KZ101000"),
                                                Optional.empty(),
                                                Optional.of(words),
                                                false,
                                                danger)));
    }

    /** Brings it through offer and acceptance; contacts of other tests are ended on the way. */
    public ContactId ownedBy(NewStaff operator, ContactId wanted) {
        by(operator, () -> be(OperatorState.READY));
        await().atMost(Duration.ofSeconds(20)).until(() -> by(operator, () -> has(wanted)));
        return wanted;
    }

    public void leaveDesk(NewStaff operator) {
        by(operator, () -> be(OperatorState.AWAY));
    }

    private boolean has(ContactId wanted) {
        var desk = program.getBean(MyDesk.class);
        for (var offer : desk.look().offers()) {
            var id = offer.contact().id();
            boolean taken = program.getBean(AcceptContact.class).accept(id);
            if (taken && !id.equals(wanted)) {
                program.getBean(CloseContact.class)
                        .close(id, Ending.of("test", "information", Optional.empty()));
            }
        }
        return desk.look().inHand().stream().anyMatch(mine -> mine.contact().id().equals(wanted));
    }

    private boolean be(OperatorState state) {
        program.getBean(SitAtDesk.class).be(state, Optional.empty());
        return true;
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }
}
