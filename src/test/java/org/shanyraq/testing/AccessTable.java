package org.shanyraq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.shanyraq.ground.Role;

/**
 * {@code docs/access.csv}, kept by hand: who may do what to which thing. Its columns:
 *
 * <ul>
 *   <li>{@code method}, {@code pattern}: of the handler, as its annotation spells them;
 *   <li>{@code thing}: the kind of thing that {@code {id}} (or the first variable) names, such as
 *       {@code case}; {@code -} for none;
 *   <li>{@code relation}: {@code none}, {@code serves}, {@code manages}, {@code centre}, {@code
 *       glass} or {@code wall}; a relation to a thing that has no line of its own allows nobody;
 *   <li>{@code send}: parameters, {@code name=value&…}; {@code {thing}} stands for the thing's id;
 *   <li>{@code allow}: the roles that may, by code; {@code staff} for all, {@code everybody} for
 *       visitors too, {@code nobody}; {@code (not tried)} after them where a try would end the
 *       sign-in or never return.
 * </ul>
 */
public final class AccessTable {
    /** How a member of staff can stand to a thing. */
    public static final List<String> RELATIONS =
            List.of("none", "serves", "manages", "centre", "glass", "wall");

    private static final Path TABLE = Path.of("docs/access.csv");

    private AccessTable() {}

    /** One line of the table. */
    public record Line(
            String method,
            String pattern,
            String thing,
            String relation,
            String send,
            Set<String> allow,
            boolean tried) {
        private static Line of(String text) {
            var cells = text.split(",", -1);
            assertThat(cells).as(text).hasSize(6);
            assertThat(RELATIONS).as(text).contains(cells[3]);
            var allow = cells[5].replace("(not tried)", "").strip();
            return new Line(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    Set.of(allow.split(" +")),
                    !cells[5].contains("(not tried)"));
        }

        public String handler() {
            return method + " " + pattern;
        }

        public boolean isAboutAThing() {
            return !thing.equals("-");
        }

        public boolean allows(Role role) {
            return allow.contains("everybody")
                    || allow.contains("staff")
                    || allow.contains(role.code());
        }

        public boolean allowsVisitors() {
            return allow.contains("everybody");
        }

        /** The same handler under a relation that nobody may use it by. */
        public Line forNobody(String otherRelation) {
            return new Line(method, pattern, thing, otherRelation, send, Set.of("nobody"), tried);
        }
    }

    public static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .map(Line::of)
                .toList();
    }
}
