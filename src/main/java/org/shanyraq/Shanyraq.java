package org.shanyraq;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shanyraq.ground.Command;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: one house of rooms, started once per node; or, with a command's name, run once. */
@Modulithic(systemName = "Shanyraq")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Shanyraq {
    /** What the launcher puts before the words of a command. */
    private static final String COMMAND = "command";

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(COMMAND)) {
            System.exit(runCommand(Arrays.asList(args).subList(1, args.length)));
        }
        new SpringApplicationBuilder(Shanyraq.class).run(args);
    }

    /**
     * A command runs beside a node that may be serving: under that node's name, for its files, but
     * on a port that nobody knows.
     */
    private static String[] aside(Stream<String> options) {
        return Stream.concat(
                        options.filter(option -> !option.startsWith("--management.server.port="))
                                .map(
                                        option ->
                                                option.replace(
                                                        "--server.port=", "--shanyraq.node=")),
                        Stream.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--shanyraq.serving=false"))
                .toArray(String[]::new);
    }

    private static int runCommand(List<String> words) {
        var options = aside(words.stream().filter(word -> word.startsWith("--")));
        var said = words.stream().filter(word -> !word.startsWith("--")).toList();
        try (var house =
                new SpringApplicationBuilder(Shanyraq.class)
                        .properties(
                                Map.of(
                                        "db-scheduler.enabled", false,
                                        "shanyraq.db.join", true,
                                        "logging.level.root", "warn"))
                        .run(options)) {
            var sentence = String.join(" ", said);
            var commands = house.getBeansOfType(Command.class).values();
            for (var command : commands) {
                if (sentence.equals(command.name()) || sentence.startsWith(command.name() + " ")) {
                    var own = command.name().split(" ").length;
                    return command.run(said.subList(own, said.size()));
                }
            }
            System.err.println("Unknown command: " + sentence);
            return 2;
        }
    }
}
