package org.shanyraq.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Cards;
import org.shanyraq.people.register.Presences;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in a person's record, opened for those who work with her file. */
@Component
public class PersonHistory {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ReadPeople read;
    private final Presences presences;
    private final Sealing sealing;
    private final Policy policy;
    private final Trail trail;

    PersonHistory(
            JdbcClient jdbc,
            ReadPeople read,
            Presences presences,
            Sealing sealing,
            Policy policy,
            Trail trail) {
        this.jdbc = jdbc;
        this.read = read;
        this.presences = presences;
        this.sealing = sealing;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * One change of one field.
     *
     * @param by who: {@code staff:id}, {@code job:name}
     * @param field a code: {@code name}, {@code phones} …
     * @param before and {@code after}: as they stood; both empty for where she may be found, which
     *     is told nowhere
     */
    public record Change(Instant at, String by, String field, String before, String after) {}

    /**
     * The newest first; at most {@value #MOST}. Empty for somebody who does not stand in the file,
     * or whose record is erased: then there is nothing left to read.
     */
    @Transactional
    public List<Change> of(PersonId person, Thing file) {
        var allowed = policy.require(PeopleActs.HISTORY, file);
        trail.wrote(PeopleActs.HISTORY.name(), List.of(file, person.thing()), allowed.reason());
        var card = read.cards(List.of(person)).get(person);
        if (card == null || card.erased() || !presences.stand(file, person)) {
            return List.of();
        }
        var key = sealing.file(person.thing());
        var now = Cards.values(card);
        var changes = new ArrayList<Change>();
        for (var row : rows(person)) {
            var before = row.opened(key);
            var after = now.getOrDefault(row.field, "");
            changes.add(new Change(row.at, row.by, row.field, before, after));
            now.put(row.field, before);
        }
        return changes;
    }

    private List<Row> rows(PersonId person) {
        return jdbc.sql(
                        """
                        select id, at, by, field, before from people.change
                        where person = ? order by at desc, id desc limit ?
                        """)
                .param(person.value())
                .param(MOST)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject(1, UUID.class),
                                        row.getTimestamp(2).toInstant(),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBytes(5)))
                .list();
    }

    private record Row(UUID id, Instant at, String by, String field, byte @Nullable [] before) {
        String opened(SealedFile key) {
            var text = Cards.opened(key, SealedFields.BEFORE, id, before);
            return text == null ? "" : Cards.shown(field, text);
        }
    }
}
