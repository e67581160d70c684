package org.shanyraq.ground;

import java.util.List;

/**
 * Something the program does once on the command line instead of serving pages, such as to verify
 * the trail. It runs on the same rooms, without their jobs.
 */
public interface Command {
    /** The words after {@code ./shanyraq} that ask for it: {@code audit verify}. */
    String name();

    /**
     * @param arguments what follows the name
     * @return the exit code: 0 when all is well
     */
    int run(List<String> arguments);
}
