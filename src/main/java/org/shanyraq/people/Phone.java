package org.shanyraq.people;

import java.util.Optional;

/** A telephone number in E.164 ({@code +77011234567}). */
public record Phone(String e164) {
    public Phone {
        if (!e164.matches("\\+[1-9][0-9]{7,14}")) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /**
     * Reads what people type: with spaces, brackets and dashes, with the trunk prefix 8 or without
     * any prefix for a number of Kazakhstan.
     */
    public static Optional<Phone> read(String typed) {
        var bare = typed.strip().replaceAll("[\\s().\\-\u2010-\u2015\u00a0]", "");
        if (!bare.matches("\\+?[0-9]{8,15}")) {
            return Optional.empty();
        }
        if (bare.startsWith("00")) {
            bare = "+" + bare.substring(2);
        } else if (bare.matches("8[0-9]{10}")) {
            bare = "+7" + bare.substring(1);
        } else if (bare.matches("7[0-9]{10}")) {
            bare = "+" + bare;
        } else if (bare.matches("7[0-9]{9}")) {
            bare = "+7" + bare;
        }
        return bare.matches("\\+[1-9][0-9]{7,14}")
                ? Optional.of(new Phone(bare))
                : Optional.empty();
    }

    /** As it is read out: {@code +7 701 123 45 67}. */
    public String spaced() {
        if (!e164.matches("\\+7[0-9]{10}")) {
            return e164;
        }
        return "+7 %s %s %s %s"
                .formatted(
                        e164.substring(2, 5),
                        e164.substring(5, 8),
                        e164.substring(8, 10),
                        e164.substring(10));
    }

    /** Never a number in a log line. */
    @Override
    public String toString() {
        return "Phone[sealed]";
    }
}
