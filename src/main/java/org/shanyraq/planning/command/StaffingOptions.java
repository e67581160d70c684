package org.shanyraq.planning.command;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.shanyraq.planning.staffing.erlang.Goal;
import org.shanyraq.planning.staffing.erlang.Load;
import org.shanyraq.planning.staffing.erlang.Need;
import org.shanyraq.planning.staffing.erlang.Unplannable;

/**
 * What stands behind {@code staffing}.
 *
 * @param shrinkage share of paid time that is not at the desk; 0 where none is given
 */
record StaffingOptions(Need need, double shrinkage) {
    static final String USAGE =
            """
            usage: ./shanyraq staffing --calls N --per S --aht S --target P --within S [--patience S]
                                       [--occupancy P] [--shrinkage P]
              --calls N      contacts that come within --per seconds
              --aht S        mean seconds that one takes, wrap-up included
              --target P     answer P % of them (80, 80% or 0.8) ...
              --within S     ... within S seconds
              --patience S   mean seconds after which somebody who waits gives up; without it nobody does
              --occupancy P  agents are busy at most P % of the time
              --shrinkage P  P % of paid time is not at the desk""";

    /**
     * @throws Unplannable when the words are not such a question; the message is for the reader
     */
    static StaffingOptions read(String[] words) {
        var given = given(words);
        var load =
                Load.of(number(given, "--calls"), number(given, "--per"), number(given, "--aht"));
        double occupancy = given.containsKey("--occupancy") ? cap(given) : 1;
        var goal =
                new Goal(share(given, "--target"), within(given), occupancy, Goal.Counting.OFFERED);
        var patience =
                given.containsKey("--patience")
                        ? OptionalDouble.of(number(given, "--patience"))
                        : OptionalDouble.empty();
        double shrinkage = given.containsKey("--shrinkage") ? share(given, "--shrinkage") : 0;
        return new StaffingOptions(new Need(load, goal, patience), shrinkage);
    }

    private static Map<String, String> given(String[] words) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            switch (words[i]) {
                case "--calls",
                        "--per",
                        "--aht",
                        "--target",
                        "--within",
                        "--patience",
                        "--occupancy",
                        "--shrinkage" -> {}
                default -> throw new Unplannable("unknown option " + words[i]);
            }
            if (i + 1 == words.length) {
                throw new Unplannable(words[i] + " lacks its value");
            }
            if (given.put(words[i], words[i + 1]) != null) {
                throw new Unplannable(words[i] + " is given twice");
            }
        }
        return given;
    }

    private static double number(Map<String, String> given, String option) {
        double number = parsed(given, option);
        if (number <= 0) {
            throw new Unplannable(option + " is above 0, not " + given.get(option));
        }
        return number;
    }

    private static double within(Map<String, String> given) {
        double seconds = parsed(given, "--within");
        if (seconds < 0) {
            throw new Unplannable("--within is 0 s or more, not " + given.get("--within"));
        }
        return seconds;
    }

    private static double cap(Map<String, String> given) {
        return parsed(given, "--occupancy") == 100 ? 1 : share(given, "--occupancy");
    }

    /** Above 1 it is percent. Nobody means 1 %, and 100 % of the answers in time no queue gives. */
    private static double share(Map<String, String> given, String option) {
        double number = parsed(given, option);
        double share = number > 1 || percent(given, option) ? number / 100 : number;
        if (!(share > 0 && share < 1)) {
            throw new Unplannable(
                    option + " lies above 0 % and below 100 %, not " + given.get(option));
        }
        return share;
    }

    private static boolean percent(Map<String, String> given, String option) {
        return given.getOrDefault(option, "").endsWith("%");
    }

    private static double parsed(Map<String, String> given, String option) {
        var text = given.get(option);
        if (text == null) {
            throw new Unplannable(option + " is missing");
        }
        try {
            double number = Double.parseDouble(percent(given, option) ? bare(text) : text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // said below, as for NaN and infinity
        }
        throw new Unplannable(option + " takes a number, not " + text);
    }

    private static String bare(String text) {
        return text.substring(0, text.length() - 1);
    }
}
