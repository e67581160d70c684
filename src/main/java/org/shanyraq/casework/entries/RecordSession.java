package org.shanyraq.casework.entries;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.register.CaseBook;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Territory;
import org.shanyraq.directory.Centres;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down one delivery of a service. The first one is the first meeting that was due. */
@Component
public class RecordSession {
    private final CaseBook book;
    private final Sessions sessions;
    private final CaseClocks clocks;
    private final Territory territory;
    private final Centres centres;
    private final Clock clock;

    RecordSession(
            CaseBook book,
            Sessions sessions,
            CaseClocks clocks,
            Territory territory,
            Centres centres,
            Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.clocks = clocks;
        this.territory = territory;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * @return the session's id; the same for the same key
     */
    @Transactional
    public UUID record(NewSession session) {
        var entry =
                new CaseBook.Entry(
                        CaseActs.RECORD_SESSION,
                        session.caseId(),
                        session.key(),
                        "session",
                        "session.held",
                        clock.instant());
        return book.enter(
                entry,
                leaf -> {
                    sessions.add(leaf.id(), session, leaf.key(), leaf.now());
                    clocks.met(session.caseId());
                    return session.codes(way(leaf.file()));
                });
    }

    private Optional<String> way(CaseFile file) {
        return centres.find(file.centre())
                .flatMap(centre -> territory.way(file.district(), centre.point()));
    }
}
