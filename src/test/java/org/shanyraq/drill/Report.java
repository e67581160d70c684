package org.shanyraq.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What came of a drill, as its page in the documentation.
 *
 * @param options as they were given on the command line
 */
record Report(
        Machine machine,
        String options,
        Duration took,
        long seed,
        Map<Trial, Trial.Outcome> outcomes) {
    boolean isClean() {
        return outcomes.values().stream().allMatch(outcome -> outcome.wrong().isEmpty());
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    private String text() {
        var text = new StringBuilder("# The last drill\n\n");
        text.append(
                """
                `./shanyraq drill %s` on %s, seed %d, in %d minutes: two nodes on one database, %d people asking at once.

                | revision | Java | database | system | machine |
                |---|---|---|---|---|
                | %s | %s | %s | %s | %s |

                | fault | what | done | in full | figures |
                |---|---|---|---|---|
                """
                        .formatted(
                                options,
                                LocalDate.now(ZoneOffset.UTC),
                                seed,
                                took.plusSeconds(30).toMinutes(),
                                Callers.people(),
                                machine.revision(),
                                machine.java(),
                                machine.database(),
                                machine.system(),
                                machine.hardware()));
        outcomes.forEach(
                (trial, outcome) ->
                        text.append(
                                "| %s | %s | %,d | %,d | %s |%n"
                                        .formatted(
                                                trial.id(),
                                                trial.what(),
                                                outcome.times(),
                                                trial.full(),
                                                outcome.figures())));
        text.append(
                """

                *Done* is how often it was done this time, *in full* how often it is when no `--minutes` are given: the minutes are shared
                out between all faults, each is done once at least, and time that one leaves goes to those after it. The seed decides what is done.

                After each round the checker asks: is everybody who was answered stored, once, and in the order of the writer; has everybody in
                the queue an owner or, in time, an alarm; does everything stand in the trail and among the facts; are journals empty, events
                delivered, clocks running within a minute.

                * A *kill point* ends every connection of a node, to people and to the database, in one moment, as a kill does, and leaves its
                  memory; the kills of whole nodes are counted beside them, because each of them costs the start of a node.
                * The network of F-14 is a wire of the drill's own: what it loses it carries again after 200 ms, twice as long each time, as TCP does.
                * F-18 counts people. Whether 99 of 100 are taken in within a second is judged while ten times as many as usual come; the wait
                  after the break includes the time for which the database was away.
                * F-21: by turns her computer loses its power (its connections stay open and carry nothing more) and her browser is killed.
                  Times are from then until her conversation waits for others.
                * F-23: the messages of the hour before are put into the database; that none follows is real.
                * There is no telephone yet: what the list of faults asks of calls is asked of chats and messages here.

                """);
        text.append(
                isClean()
                        ? "Nobody who was answered was lost or doubled; order, trail and numbers held.\n"
                        : "**Wrong:**\n\n");
        outcomes.forEach(
                (trial, outcome) ->
                        outcome.wrong()
                                .forEach(
                                        one ->
                                                text.append(
                                                        "- %s: %s%n".formatted(trial.id(), one))));
        return text.toString();
    }
}
