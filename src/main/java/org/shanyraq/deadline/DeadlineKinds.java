package org.shanyraq.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shanyraq.ground.Role;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kinds of deadlines, which are data ({@code deadline/kinds.json}): each a code, whose words
 * stand in the messages under {@code deadline.kind.}, and the part that answers when it is late.
 */
@Component
public class DeadlineKinds {
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};
    private static final String FILE = "/deadline/kinds.json";

    private final Map<String, Role> answering = new HashMap<>();

    DeadlineKinds(JsonMapper json) {
        try (InputStream in = DeadlineKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program ships without " + FILE);
            }
            for (var row : json.readValue(in, ROWS)) {
                answering.put(row.code, Role.valueOf(row.answers.toUpperCase(Locale.ROOT)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Set<String> codes() {
        return Set.copyOf(answering.keySet());
    }

    /**
     * The part that a late deadline of this kind goes up to.
     *
     * @throws UnknownKind when no kind has the code
     */
    Role answering(String kind) {
        var role = answering.get(kind);
        if (role == null) {
            throw new UnknownKind(kind);
        }
        return role;
    }

    private record Row(String code, String answers) {}

    /** A clock of a kind that the data does not name: a defect. */
    public static final class UnknownKind extends IllegalArgumentException {
        UnknownKind(String kind) {
            super("no kind of deadline " + kind);
        }
    }
}
