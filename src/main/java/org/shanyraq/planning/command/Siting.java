package org.shanyraq.planning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.PmedFile;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.planning.engine.median.LeastTravel;

/**
 * {@code siting --pmed FILE}: the least total travel for a test problem of OR-Library. Starts
 * without Spring and without a database.
 */
public final class Siting {
    private static final double SECONDS = 60;

    private Siting() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String[] words) {
        var options = Options.read(words);
        if (options.fault() != null) {
            System.err.println(options.fault());
            System.err.println(Options.USAGE);
            return 2;
        }
        return guarded(() -> solve(options));
    }

    private static int guarded(Callable<Integer> work) {
        try {
            return work.call();
        } catch (PmedFile.Malformed | Unanswerable wrong) {
            System.err.println(wrong.getMessage());
            return 1;
        } catch (IOException unreadable) {
            System.err.println("cannot be read: " + unreadable.getMessage());
            return 1;
        } catch (Exception defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static int solve(Options options) throws IOException {
        long began = System.nanoTime();
        var question = PmedFile.read(Path.of(options.file())).question();
        var plan = LeastTravel.solve(question, effort(options));
        print(plan, (System.nanoTime() - began) / 1e9);
        return 0;
    }

    private static Effort effort(Options options) {
        var effort =
                options.units() > 0
                        ? Effort.ofUnits(options.units(), options.seed())
                        : Effort.ofSeconds(
                                options.seconds() > 0 ? options.seconds() : SECONDS,
                                options.seed());
        return options.threads() > 0 ? effort.on(options.threads()) : effort;
    }

    private static void print(Plan plan, double seconds) {
        System.out.printf(Locale.ROOT, "objective %.0f%n", plan.value());
        System.out.printf(Locale.ROOT, "bound %.0f%n", plan.bound());
        System.out.printf(Locale.ROOT, "seconds %.3f%n", seconds);
        System.out.printf(Locale.ROOT, "units %d%n", plan.units());
        var sites = new StringBuilder("sites");
        for (int site : plan.sites()) {
            sites.append(' ').append(site + 1);
        }
        System.out.println(sites);
    }
}
