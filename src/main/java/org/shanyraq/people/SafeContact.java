package org.shanyraq.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.PersonId;

/**
 * How a person may be reached without danger, as she said it.
 *
 * @param windows when; none means at any time
 * @param address the number, address or name on the channel; may be empty for a visit
 * @param nameToUse whom to ask for and as whom to introduce oneself
 * @param codeWord by which both know each other
 * @param maySay what may be said if somebody else answers
 * @param validUntil from then on it counts no more: she is asked again
 */
public record SafeContact(
        UUID id,
        PersonId person,
        Channel channel,
        Device device,
        List<Window> windows,
        String address,
        String nameToUse,
        String codeWord,
        String maySay,
        Instant recordedAt,
        Instant validUntil) {
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

    /** Days and hours in the country's zone; the end is not part of it. */
    public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Window {
            days = Set.copyOf(days);
        }

        boolean holds(Instant moment) {
            var local = moment.atZone(DatedSettings.ZONE);
            return days.contains(local.getDayOfWeek())
                    && !local.toLocalTime().isBefore(from)
                    && local.toLocalTime().isBefore(to);
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

    @Override
    public String toString() {
        return "SafeContact[" + id + "]";
    }
}
