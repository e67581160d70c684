package org.shanyraq.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * An individual identification number of Kazakhstan: YYMMDD, a digit for century and sex (1, 2 the
 * 19th; 3, 4 the 20th; 5, 6 the 21st; odd male), four serial digits, a check digit. Rules:
 * Government decree 565 of 11.06.2003.
 */
public record Iin(String digits) {
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int LENGTH = 12;

    public Iin {
        if (!digits.matches("[0-9]{12}") || !checksumHolds(digits)) {
            throw new IllegalArgumentException("not an IIN");
        }
    }

    /** What came of reading a typed number. */
    public sealed interface Reading {
        record Valid(Iin iin) implements Reading {}

        record Refused(Fault fault) implements Reading {}
    }

    /** Why a typed number is not accepted; {@link #code()} keys the message. */
    public enum Fault {
        LENGTH,
        CHECKSUM,
        DATE,
        CENTURY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param today a birth date after it is refused
     * @param synthetic whether numbers of the 19th century, which no living person has, are taken:
     *     in demo data only
     */
    public static Reading read(String typed, LocalDate today, boolean synthetic) {
        var digits = typed.replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{12}")) {
            return new Reading.Refused(Fault.LENGTH);
        }
        if (!checksumHolds(digits)) {
            return new Reading.Refused(Fault.CHECKSUM);
        }
        int century = digits.charAt(6) - '0';
        if (century < 1 || century > 6 || (century < 3 && !synthetic)) {
            return new Reading.Refused(Fault.CENTURY);
        }
        var iin = new Iin(digits);
        try {
            return iin.birthDay().isAfter(today)
                    ? new Reading.Refused(Fault.DATE)
                    : new Reading.Valid(iin);
        } catch (DateTimeException noSuchDay) {
            return new Reading.Refused(Fault.DATE);
        }
    }

    /** Whether digits, however they are spaced, may be somebody's number, living or made up. */
    public static boolean couldBe(String text) {
        return read(text, LocalDate.MAX, true) instanceof Reading.Valid;
    }

    /** The last digit for eleven others; empty for the combinations that are never issued. */
    public static OptionalInt checkDigit(String eleven) {
        int first = sum(eleven, FIRST);
        if (first < 10) {
            return OptionalInt.of(first);
        }
        int second = sum(eleven, SECOND);
        return second < 10 ? OptionalInt.of(second) : OptionalInt.empty();
    }

    /**
     * @throws DateTimeException where the first six digits are no date
     */
    public LocalDate birthDay() {
        int century = 1800 + (digits.charAt(6) - '1') / 2 * 100;
        return LocalDate.of(century + number(0), number(2), number(4));
    }

    public Sex sex() {
        return (digits.charAt(6) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Synthetic numbers keep day and month but lie a century or two back. */
    public boolean isSynthetic() {
        return digits.charAt(6) < '3';
    }

    private int number(int from) {
        return Integer.parseInt(digits, from, from + 2, 10);
    }

    private static boolean checksumHolds(String digits) {
        var expected = checkDigit(digits.substring(0, LENGTH - 1));
        return expected.isPresent() && expected.getAsInt() == digits.charAt(LENGTH - 1) - '0';
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }

    /** Never a number in a log line. */
    @Override
    public String toString() {
        return "Iin[sealed]";
    }
}
