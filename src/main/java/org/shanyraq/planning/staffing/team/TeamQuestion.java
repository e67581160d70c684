package org.shanyraq.planning.staffing.team;

import java.time.LocalDate;
import java.util.List;
import org.shanyraq.planning.staffing.counts.Work;

/**
 * A half-hour as it is planned, and as somebody supposes it.
 *
 * @param slot the half-hour of the day, from 0
 * @param streams what is expected in it, as the forecast had it when it was asked
 * @param emergencies percent of the contacts that are emergencies
 * @param planned who is at the desk by the schedule, or as many as are needed where nobody is
 *     planned
 * @param scheduled whether somebody is planned at all
 * @param asked what is supposed instead
 */
public record TeamQuestion(
        LocalDate day,
        int slot,
        List<Stream> streams,
        int emergencies,
        Supposed planned,
        boolean scheduled,
        Supposed asked) {
    /**
     * Contacts that are alike.
     *
     * @param language ISO 639-1
     * @param perHour expected
     * @param handling mean seconds
     * @param within seconds of the aim
     */
    public record Stream(
            String language, Work work, double perHour, double handling, double within) {}

    /**
     * What may differ.
     *
     * @param concurrency chats that each holds at once
     * @param patience mean seconds after which who waits leaves
     * @param volume percent of the expected contacts
     */
    public record Supposed(Crew crew, int concurrency, int patience, int volume) {
        Supposed with(Crew other) {
            return new Supposed(other, concurrency, patience, volume);
        }
    }

    public TeamQuestion {
        streams = List.copyOf(streams);
    }

    /** Contacts that are expected in an hour. */
    public double perHour() {
        return streams.stream().mapToDouble(Stream::perHour).sum();
    }
}
