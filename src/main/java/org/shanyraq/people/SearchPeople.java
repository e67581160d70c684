package org.shanyraq.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.matching.Fingerprints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the files that the actor may see by name or telephone, in any of the alphabets. The room
 * whose page it is asks the policy and writes the trail.
 */
@Component
public class SearchPeople {
    private static final int MOST_WORDS = 4;

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;

    SearchPeople(JdbcClient jdbc, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
    }

    /** A person in one of the files. */
    public record Hit(PersonId person, Thing file) {}

    /**
     * @param files of one kind, at most a few thousand: tokens are made for each
     * @param most how many hits at most; those that agree in more words first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Hit> among(String kind, Collection<UUID> files, String query, int most) {
        var asked = tokens(kind, files, query);
        if (asked.isEmpty()) {
            return List.of();
        }
        var wanted = Set.copyOf(asked);
        // Compared here: the planner takes some ten thousand words for a handful.
        return jdbc
                .sql(
                        """
                        select person, thing, words from people.presence
                        where thing = any (:files::uuid[]) and kind = :kind
                        """)
                .param("files", files.toArray(UUID[]::new))
                .param("kind", kind)
                .query(
                        (row, n) ->
                                new Standing(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        agreeing((Long[]) row.getArray(3).getArray(), wanted)))
                .list()
                .stream()
                .filter(standing -> standing.agreeing > 0)
                .sorted(
                        Comparator.comparingLong(Standing::agreeing)
                                .reversed()
                                .thenComparing(Standing::person))
                .limit(most)
                .map(s -> new Hit(new PersonId(s.person), new Thing(kind, s.file)))
                .toList();
    }

    /** A person in a file, and in how many words she agrees with what was asked. */
    private record Standing(UUID person, UUID file, long agreeing) {}

    private static long agreeing(Long[] words, Set<Long> wanted) {
        return Arrays.stream(words).filter(wanted::contains).count();
    }

    private List<Long> tokens(String kind, Collection<UUID> files, String query) {
        var words = NameFold.words(query).stream().limit(MOST_WORDS).toList();
        var phone = Phone.read(query);
        var all = new ArrayList<Long>();
        for (var id : files) {
            var file = new Thing(kind, id);
            phone.ifPresent(number -> all.add(fingerprints.phone(file, number)));
            for (var word : words) {
                if (NameFold.fine(word).length() > 3) {
                    all.add(fingerprints.word(file, word));
                } else {
                    all.add(fingerprints.beginning(file, word));
                }
            }
        }
        return all;
    }
}
