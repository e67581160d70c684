package org.shanyraq.contact.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.contact.conversation.Speak;
import org.shanyraq.contact.intake.IntakeLedger;
import org.shanyraq.contact.journal.Entry.Content;
import org.shanyraq.contact.journal.Entry.Letter;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what the journal holds into the database, in order, as soon as it answers. Storing is
 * repeatable, so a replay that is cut short is simply done again; a file goes only when all of it
 * stands.
 */
@Component
@ConditionalOnBooleanProperty("shanyraq.serving")
class ReplayJournal {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayJournal.class);

    private static final Thing JOURNAL = new Thing("journal", new UUID(0, 0));

    private final IntakeJournal journal;
    private final IntakeLedger ledger;
    private final Speak speak;
    private final Sealing sealing;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplayJournal(
            IntakeJournal journal,
            IntakeLedger ledger,
            Speak speak,
            Sealing sealing,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journal = journal;
        this.ledger = ledger;
        this.speak = speak;
        this.sealing = sealing;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void replay() {
        try {
            if (journal.file().isEmpty()) {
                return;
            }
            journal.file().close();
            for (var file : journal.file().closed()) {
                replay(file);
            }
            LOG.info("what the journal held stands in the database");
        } catch (IOException | RuntimeException stillAway) {
            LOG.warn("the journal waits for the database");
        }
    }

    private void replay(Path file) throws IOException {
        var lines = JournalFile.lines(file);
        for (var line : lines) {
            storeOrSetAside(line);
        }
        // While the database was away nobody could read these words: a human must know.
        events.publishEvent(new AlarmRaised("contact.journal", JOURNAL, clock.instant()));
        Files.delete(file);
    }

    /** A record that the database refuses for what it is must not keep the others waiting. */
    private void storeOrSetAside(String line) throws IOException {
        try {
            store(json.readValue(line, Entry.class));
        } catch (RuntimeException failed) {
            if (DatabaseAway.isMeantBy(failed)) {
                throw failed;
            }
            LOG.error("a record of the journal was set aside");
            journal.file().setAside(line);
            events.publishEvent(
                    new AlarmRaised("contact.journal_refused", JOURNAL, clock.instant()));
        }
    }

    private void store(Entry entry) {
        if (entry.arrival() != null) {
            ledger.store(entry.arrival());
        } else if (entry.letter() != null) {
            say(entry.letter());
        }
    }

    private void say(Letter letter) {
        var key = sealing.reopen(IntakeJournal.letterOwner(letter.id()), letter.wrapped());
        var content =
                json.readValue(
                        key.open(IntakeJournal.LETTER, letter.id(), letter.content()),
                        Content.class);
        Acting.run(
                new Actor.Visitor(),
                () ->
                        speak.afterwards(
                                new VisitorToken(content.visitor()),
                                new ViewToken(content.view()),
                                content.clientKey(),
                                content.order(),
                                content.at(),
                                content.text()));
    }
}
