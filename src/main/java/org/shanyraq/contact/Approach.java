package org.shanyraq.contact;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.Language;

/**
 * Someone approaches 111.
 *
 * @param key made at random by the page or the sending system: the same key is the same contact
 * @param originCode the code of the school or place whose notice she followed; sealed, so that only
 *     its district is plain
 * @param district the administrative code of the district, when the origin tells it; never derived
 *     from an address on the network
 * @param pin 4 to 12 digits of her choice that open earlier words later
 * @param firstWords what she wrote, up to {@link #LONGEST} characters
 * @param child she came by a school's notice or says that she is a child
 * @param danger she says that she is in danger now, so she comes first
 */
public record Approach(
        UUID key,
        Channel channel,
        Language language,
        Optional<String> originCode,
        Optional<String> district,
        Optional<String> pin,
        Optional<String> firstWords,
        boolean child,
        boolean danger) {
    /** The longest text of one message, in characters. */
    public static final int LONGEST = 4_000;

    /** The same under another key. */
    Approach under(UUID other) {
        return new Approach(
                other, channel, language, originCode, district, pin, firstWords, child, danger);
    }

    /** Whether the text can serve as a PIN. */
    public static boolean isPin(String text) {
        return text.length() >= 4
                && text.length() <= 12
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public Approach {
        if (pin.isPresent() && !isPin(pin.get())) {
            throw new IllegalArgumentException("a PIN has 4 to 12 digits");
        }
        firstWords = firstWords.filter(words -> !words.isBlank());
    }
}
