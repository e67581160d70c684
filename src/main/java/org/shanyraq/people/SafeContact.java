package org.shanyraq.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Thing;

/**
 * How somebody may be reached without danger, as she said it.
 *
 * @param whose a person of a case, or a contact whose caller nobody knows
 * @param windows when; none means at any time
 * @param address the number, address or name on the channel; may be empty for a visit
 * @param nameToUse whom to ask for and as whom to introduce oneself
 * @param codeWord by which both know each other
 * @param maySay what may be said if somebody else answers
 * @param validUntil from then on it counts no more: she is asked again
 */
public record SafeContact(
        UUID id,
        Thing whose,
        Channel channel,
        Device device,
        List<Window> windows,
        String address,
        String nameToUse,
        String codeWord,
        String maySay,
        Instant recordedAt,
        Instant validUntil) {
    private static final Duration A_WEEK = Duration.ofDays(7);

    public SafeContact {
        windows = List.copyOf(windows);
    }

    /** By what she may be reached. */
    public enum Channel {
        PHONE,
        SMS,
        MESSENGER,
        EMAIL,
        LETTER,
        VISIT,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who else may see what is on the device. */
    public enum Device {
        OWN,
        SHARED,
        WATCHED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Days and hours in the country's zone; the end is not part of it. One that ends before it
     * begins goes on over midnight, into the morning after each of its days.
     */
    public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Window {
            days = Set.copyOf(days);
        }

        boolean holds(Instant moment) {
            var local = moment.atZone(DatedSettings.ZONE);
            var day = local.getDayOfWeek();
            boolean begun = !local.toLocalTime().isBefore(from);
            boolean ended = !local.toLocalTime().isBefore(to);
            if (from.isBefore(to)) {
                return days.contains(day) && begun && !ended;
            }
            return days.contains(day) && begun || days.contains(day.minus(1)) && !ended;
        }
    }

    public boolean isValidAt(Instant moment) {
        return moment.isBefore(validUntil) && channel != Channel.NONE;
    }

    /** Whether she may be reached on the channel at that moment. */
    public boolean allows(Channel by, Instant moment) {
        return isValidAt(moment)
                && by == channel
                && (windows.isEmpty() || windows.stream().anyMatch(w -> w.holds(moment)));
    }

    /** The beginning of the first window at or after the moment, while the record holds. */
    public Optional<Instant> nextWindow(Instant moment) {
        var step = moment;
        while (step.isBefore(validUntil) && step.isBefore(moment.plus(A_WEEK))) {
            if (allows(channel, step)) {
                return Optional.of(step);
            }
            step = step.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "SafeContact[" + id + "]";
    }
}
