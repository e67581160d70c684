package org.shanyraq.contact.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** Words that waited in the journal are read by somebody, whatever became of their conversation. */
@ShanyraqTest
class DeliverLetterTest {
    @Autowired DeliverLetter letters;
    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired Sealing sealing;
    @Autowired JsonMapper json;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void wordsOfAConversationGoIntoItOnce() throws Exception {
        var opened = opened();
        var letter = letter(opened, "қосымша");
        assertThat(letters.deliver(letter, true)).isTrue();
        assertThat(letters.deliver(letter, true)).isTrue();
        var read =
                Acting.as(
                        new Actor.Visitor(),
                        () -> line.since(opened.token(), opened.view().token(), 0));
        assertThat(read).extracting(Line::text).containsExactly("бірінші", "қосымша");
    }

    @Test
    void wordsWhoseContactIsNotKnownYetWaitAndThenStandAlone() throws Exception {
        var known = opened();
        var stranger =
                new Opened(known.contact(), VisitorToken.fresh(), known.view(), known.stored());
        var letter = letter(stranger, "жалғыз");
        long before = contacts();
        assertThat(letters.deliver(letter, true)).isFalse();
        assertThat(contacts()).isEqualTo(before);
        assertThat(letters.deliver(letter, false)).isTrue();
        assertThat(letters.deliver(letter, false)).isTrue();
        assertThat(contacts()).as("one contact of their own").isEqualTo(before + 1);
    }

    @Test
    void wordsIntoAConversationThatIsOverBecomeAContact() throws Exception {
        var opened = opened();
        try (var superuser = TestDatabase.superuser(database());
                var close =
                        superuser.prepareStatement(
                                "update contact.contact set state = 'closed', closed_at = now() where id = ?")) {
            close.setObject(1, opened.contact().value());
            close.execute();
        }
        long before = contacts();
        assertThat(letters.deliver(letter(opened, "кеш қалды"), true)).isTrue();
        assertThat(contacts()).isEqualTo(before + 1);
    }

    private Opened opened() {
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
                                        Optional.of("бірінші"),
                                        false,
                                        false)));
    }

    private Entry.Letter letter(Opened opened, String text) {
        var owner = IntakeJournal.letterOwner(FreshId.next());
        var key = sealing.prepare(owner);
        var content =
                new Entry.Content(
                        opened.token().value(),
                        opened.view().token().value(),
                        UUID.randomUUID(),
                        1,
                        Instant.now(),
                        text);
        return new Entry.Letter(
                owner.id(),
                key.wrapped(),
                key.file()
                        .seal(IntakeJournal.LETTER, owner.id(), json.writeValueAsString(content)));
    }

    private long contacts() throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var row =
                        superuser
                                .createStatement()
                                .executeQuery("select count(*) from contact.contact")) {
            row.next();
            return row.getLong(1);
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
