package org.shanyraq.contact.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.shanyraq.contact.block.BlockAccount;
import org.shanyraq.contact.block.Passage;
import org.shanyraq.ground.ContactId;
import org.shanyraq.outbound.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a message from an account that is blocked: it stands in a contact of its own that
 * is over at once, so that nobody is offered it and nothing is lost. A word that asks for help lets
 * the next one in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepOut {
    private final BlockAccount blocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeepOut(BlockAccount blocks, JdbcClient jdbc, Clock clock) {
        this.blocks = blocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody who opens a contact with this message is kept out of the queue. */
    boolean keepsOut(MessageReceived message) {
        var coming =
                new Passage.Coming(
                        message.channel(), false, false, false, Optional.of(message.text()));
        return blocks.passage(coming, address(message)) instanceof Passage.Told;
    }

    /** Ends the contact before anybody is offered it. */
    void end(ContactId contact) {
        jdbc.sql("update contact.contact set state = 'closed', closed_at = ? where id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(contact.value())
                .update();
    }

    private static String address(MessageReceived message) {
        return Addresses.canonical(Ways.of(message.channel()), message.peer());
    }
}
