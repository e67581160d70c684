package org.shanyraq.contact.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.contact.intake.SealedArrival;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.Sealing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes contacts and words in while the database cannot be reached. What is appended is on this
 * node's disk, sealed, before anybody is answered; {@link ReplayJournal} brings it into the
 * database.
 */
@Component
public class IntakeJournal {
    static final Field LETTER = new Field("contact.journal", "content", Level.P3);

    private final JournalFile file;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;
    private final Counter appended;

    IntakeJournal(
            @Value("${shanyraq.home}") Path home,
            @Value("${shanyraq.node}") String node,
            Sealing sealing,
            JsonMapper json,
            Clock clock,
            MeterRegistry metrics)
            throws IOException {
        this.file = new JournalFile(home.resolve("journal").resolve(node));
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
        this.appended = metrics.counter("shanyraq.intake.journalled");
    }

    public void append(SealedArrival arrival) {
        append(new Entry(arrival, null));
    }

    /** Seals the words under a key of their own and appends them. */
    public void append(
            VisitorToken visitor, ViewToken view, UUID clientKey, int order, String text) {
        var letter = letterOwner(FreshId.next());
        var key = sealing.prepare(letter);
        var content =
                json.writeValueAsString(
                        new Entry.Content(
                                visitor.value(),
                                view.value(),
                                clientKey,
                                order,
                                clock.instant(),
                                text));
        append(
                new Entry(
                        null,
                        new Entry.Letter(
                                letter.id(),
                                key.wrapped(),
                                key.file().seal(LETTER, letter.id(), content))));
    }

    JournalFile file() {
        return file;
    }

    static Thing letterOwner(UUID id) {
        return new Thing("letter", id);
    }

    private void append(Entry entry) {
        try {
            file.append(json.writeValueAsString(entry));
            appended.increment();
        } catch (IOException full) {
            throw new UncheckedIOException("neither database nor journal could take it in", full);
        }
    }
}
