package org.shanyraq.contact.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.contact.intake.DatabaseAway;
import org.shanyraq.contact.intake.IntakeLedger;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Thing;
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

    /** Within this time every node has brought in what its own journal held. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final IntakeJournal journal;
    private final IntakeLedger ledger;
    private final DeliverLetter letters;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Path, Instant> firstTried = new HashMap<>();

    ReplayJournal(
            IntakeJournal journal,
            IntakeLedger ledger,
            DeliverLetter letters,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journal = journal;
        this.ledger = ledger;
        this.letters = letters;
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
        } catch (IOException | RuntimeException stillAway) {
            LOG.warn("the journal waits for the database");
        }
    }

    private void replay(Path file) throws IOException {
        var lines = JournalFile.lines(file);
        var left = new ArrayList<String>();
        for (var line : lines) {
            if (!storeOrSetAside(file, line)) {
                left.add(line);
            }
        }
        if (left.isEmpty()) {
            Files.delete(file);
            firstTried.remove(file);
        } else if (left.size() < lines.size()) {
            journal.file().keepOnly(file, left);
        }
        if (left.size() < lines.size()) {
            LOG.info("what the journal held stands in the database");
            // While the database was away nobody could read these words: a human must know.
            events.publishEvent(new AlarmRaised("contact.journal", JOURNAL, clock.instant()));
        }
    }

    /** A record that the database refuses for what it is must not keep the others waiting. */
    private boolean storeOrSetAside(Path file, String line) throws IOException {
        try {
            return store(file, json.readValue(line, Entry.class));
        } catch (RuntimeException failed) {
            if (DatabaseAway.isMeantBy(failed)) {
                throw failed;
            }
            LOG.error("a record of the journal was set aside");
            journal.file().setAside(line);
            events.publishEvent(
                    new AlarmRaised("contact.journal_refused", JOURNAL, clock.instant()));
            return true;
        }
    }

    private boolean store(Path file, Entry entry) {
        if (entry.arrival() != null) {
            ledger.store(entry.arrival());
        } else if (entry.letter() != null) {
            return letters.deliver(entry.letter(), isPatient(file));
        }
        return true;
    }

    private boolean isPatient(Path file) {
        var now = clock.instant();
        var first = firstTried.computeIfAbsent(file, unseen -> now);
        return Duration.between(first, now).compareTo(PATIENCE) < 0;
    }
}
