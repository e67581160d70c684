package org.shanyraq.contact.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * After how much waiting each wider ring opens; empty = never.
 *
 * @param language of {@link Ring#LANGUAGE}
 * @param anyone of {@link Ring#ANYONE}
 * @param overflow of {@link Ring#OVERFLOW}
 */
public record Rings(
        Optional<Duration> language, Optional<Duration> anyone, Optional<Duration> overflow) {
    public static Rings after(Duration language, Duration anyone, Duration overflow) {
        return new Rings(Optional.of(language), Optional.of(anyone), Optional.of(overflow));
    }

    public Optional<Duration> opens(Ring ring) {
        return switch (ring) {
            case EXACT -> Optional.of(Duration.ZERO);
            case LANGUAGE -> language;
            case ANYONE -> anyone;
            case OVERFLOW -> overflow;
        };
    }

    boolean isOpen(Ring ring, Duration waited) {
        return opens(ring).filter(after -> waited.compareTo(after) >= 0).isPresent();
    }
}
