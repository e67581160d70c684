package org.shanyraq.contact.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.ContactId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Of words that do not open any more somebody is told: once, and not never. */
class DamagedWordsTest {
    private final ArrayList<Object> raised = new ArrayList<>();
    private final DamagedWords damaged = new DamagedWords(raised::add, Clock.systemUTC());
    private final ContactId contact = new ContactId(UUID.randomUUID());
    private final UUID row = UUID.randomUUID();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void whoeverLooksAgainRaisesNoSecondAlarm() {
        assertThat(raisedByTwoLooks(TransactionSynchronization.STATUS_COMMITTED)).isEqualTo(1);
    }

    @Test
    void aLookThatBrokeOffBeforeItCommittedLeavesTheAlarmToTheNext() {
        assertThat(raisedByTwoLooks(TransactionSynchronization.STATUS_ROLLED_BACK)).isEqualTo(2);
    }

    private int raisedByTwoLooks(int endOfTheFirst) {
        damaged.found(contact, row);
        ends(endOfTheFirst);
        damaged.found(contact, row);
        return raised.size();
    }

    private static void ends(int status) {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(status));
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
    }
}
