package org.shanyraq.contact.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.sealing.KeyDestroyed;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was said is unreadable seven days after the end, unless somebody took it on or the law holds
 * it; and a restored copy of the database does not bring it back.
 */
@ShanyraqTest
class ForgetWordsTest {
    private static final String WORDS = "маған көмек керек";

    @Autowired ApplicationContext program;
    @Autowired OpenContact open;
    @Autowired ForgetWords forget;
    @Autowired Sealing sealing;
    @Autowired TransactionTemplate transaction;

    @Value("${shanyraq.db.url}")
    String url;

    @Value("${shanyraq.keys}")
    Path keys;

    @Test
    void theKeyGoesAfterSevenDaysUnlessHandedOverOrHeld() throws SQLException {
        var over = ended("8 days", "");
        var notYet = ended("6 days 23 hours", "");
        var handedOver = ended("8 days", ", handed_over = true");
        var held = ended("8 days", ", held = true");

        forgetDue();

        assertThat(readable(over)).isFalse();
        assertThat(readable(notYet)).isTrue();
        assertThat(readable(handedOver)).isTrue();
        assertThat(readable(held)).isTrue();
        assertThat(count("contact.line where contact_id = ? and text is not null", over)).isZero();
        assertThat(count("contact.line where contact_id = ? and text is not null", held))
                .isPositive();
    }

    @Test
    void aRestoredCopyDoesNotBringBackWhatWasErased() throws Exception {
        var erased = ended("8 days", "");
        var kept = ended("1 day", "");
        var copied = wrapped(erased);
        forgetDue();
        assertThat(Files.readString(keys.resolve("tombstones.log"))).contains(erased.toString());

        restore(erased, copied);
        assertThat(readable(erased)).as("a copy of that time can be read").isTrue();
        startAgain();

        assertThat(readable(erased)).isFalse();
        assertThat(wrapped(erased)).isNull();
        assertThat(readable(kept)).isTrue();
    }

    @Test
    void aTombstoneThatACrashKeptFromTheListIsWrittenAtTheNextStart() throws Exception {
        var erased = ended("8 days", "");
        forgetDue();
        var list = keys.resolve("tombstones.log");
        var without =
                Files.readAllLines(list).stream()
                        .filter(line -> !line.contains(erased.toString()))
                        .toList();
        Files.write(list, without);

        startAgain();

        assertThat(Files.readString(list)).contains(erased.toString());
    }

    private ContactId ended(String ago, String set) throws SQLException {
        var contact =
                Acting.as(
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
                                                        Optional.of(WORDS),
                                                        false,
                                                        false)))
                        .contact();
        run(
                "update contact.contact set state = 'closed', closed_at = now() - interval '"
                        + ago
                        + "'"
                        + set
                        + " where id = ?",
                contact.value());
        return contact;
    }

    private void forgetDue() {
        Acting.run(new Actor.Job(ForgetWords.JOB), forget::forgetDue);
    }

    private boolean readable(ContactId contact) {
        try {
            Acting.run(
                    new Actor.Job("test"),
                    () ->
                            transaction.executeWithoutResult(
                                    status -> sealing.file(contact.thing())));
            return true;
        } catch (KeyDestroyed gone) {
            return false;
        }
    }

    /** What the program does with the list of destroyed keys whenever it starts. */
    private void startAgain() {
        program.getBean("org.shanyraq.sealing.Tombstones", SmartInitializingSingleton.class)
                .afterSingletonsInstantiated();
    }

    private void restore(ContactId contact, byte[] copied) throws SQLException {
        run(
                "update sealing.file_key set wrapped = ?, destroyed_at = null where id = ?",
                copied,
                contact.value());
        run("delete from sealing.tombstone where id = ?", contact.value());
    }

    private byte[] wrapped(ContactId contact) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var query =
                        superuser.prepareStatement(
                                "select wrapped from sealing.file_key where id = ?")) {
            query.setObject(1, contact.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private long count(String from, ContactId contact) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var query = superuser.prepareStatement("select count(*) from " + from)) {
            query.setObject(1, contact.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
