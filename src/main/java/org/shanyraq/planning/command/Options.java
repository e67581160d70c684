package org.shanyraq.planning.command;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code siting}.
 *
 * @param units 0 where none are given; so are seconds and threads
 * @param fault what is wrong with the words, if anything
 */
record Options(
        String file, long units, double seconds, long seed, int threads, @Nullable String fault) {
    static final String USAGE =
            "usage: ./shanyraq siting --pmed FILE [--seconds S | --units N] [--seed N] [--threads N]";

    static Options read(String[] words) {
        String file = "";
        long units = 0;
        double seconds = 0;
        long seed = 1;
        int threads = 0;
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                return faulty(words[i] + " lacks its value");
            }
            String value = words[i + 1];
            try {
                switch (words[i]) {
                    case "--pmed" -> file = value;
                    case "--units" -> units = positive(Long.parseLong(value));
                    case "--seconds" -> seconds = positive(Double.parseDouble(value));
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--threads" -> threads = (int) positive(Integer.parseInt(value));
                    default -> {
                        return faulty("unknown option " + words[i]);
                    }
                }
            } catch (NumberFormatException notOne) {
                return faulty(words[i] + " takes a number above nought, not " + value);
            }
        }
        return file.isEmpty()
                ? faulty("--pmed FILE is missing")
                : new Options(file, units, seconds, seed, threads, null);
    }

    private static long positive(long number) {
        if (number <= 0) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static double positive(double number) {
        if (!(number > 0)) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static Options faulty(String fault) {
        return new Options("", 0, 0, 1, 0, fault);
    }
}
