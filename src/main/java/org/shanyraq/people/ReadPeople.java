package org.shanyraq.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.register.Cards;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens persons for a page. Two queries, however many; the room whose page it is asked the policy
 * and wrote the trail before. Persons whom the actor may not see are absent.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReadPeople {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    ReadPeople(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        var cards = new LinkedHashMap<PersonId, PersonCard>();
        if (ids.isEmpty()) {
            return cards;
        }
        var rows = rows(ids);
        var files = sealing.files(PersonId.KIND, rows.stream().map(Cards.Row::id).toList());
        rows.forEach(
                row -> cards.put(new PersonId(row.id()), Cards.open(row, files.get(row.id()))));
        return cards;
    }

    /** The names only, for lists. Erased persons are absent. */
    public Map<PersonId, PersonName> names(Collection<PersonId> ids) {
        var names = new LinkedHashMap<PersonId, PersonName>();
        if (ids.isEmpty()) {
            return names;
        }
        var rows = rows(ids);
        var files = sealing.files(PersonId.KIND, rows.stream().map(Cards.Row::id).toList());
        for (var row : rows) {
            var file = files.get(row.id());
            if (file != null) {
                names.put(new PersonId(row.id()), Cards.name(row, file));
            }
        }
        return names;
    }

    private List<Cards.Row> rows(Collection<PersonId> ids) {
        return jdbc.sql("select " + Cards.COLUMNS + " from people.person where id = any (?)")
                .param(ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Cards::row)
                .list();
    }
}
