package org.shanyraq.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as {@code ./shanyraq run} starts it: with a database server of its own, and
 * everything that it writes in one folder, so that the whole of it can be searched or copied.
 */
public final class OwnHome
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("shanyraq-home");
            TestPropertyValues.of(
                            "shanyraq.home=" + folder.resolve("data"),
                            "shanyraq.keys=" + folder.resolve("keys"),
                            "shanyraq.node=own",
                            "server.tomcat.basedir=" + folder.resolve("data/server"))
                    .applyTo(context);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The data folder of a program that was started so. */
    public static Path data(org.springframework.context.ApplicationContext program) {
        return Path.of(program.getEnvironment().getRequiredProperty("shanyraq.home"));
    }

    /** The folder of its keys. */
    public static Path keys(org.springframework.context.ApplicationContext program) {
        return Path.of(program.getEnvironment().getRequiredProperty("shanyraq.keys"));
    }
}
