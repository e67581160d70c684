package org.shanyraq.contact.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.ground.Language;
import org.shanyraq.place.RegionCode;

/**
 * The shift in numbers, at one moment: nobody's name, nobody's words.
 *
 * @param waiting those without an operator, counted by what they have in common
 * @param talks conversations that go on, by channel
 * @param seats operators whose page is open, by what they do
 * @param day how people were answered since midnight, by channel
 * @param hour the same for the last sixty minutes
 */
public record Board(
        Instant at,
        List<Waiting> waiting,
        Map<Channel, Long> talks,
        List<Seats> seats,
        Map<Channel, ServiceLevel> day,
        Map<Channel, ServiceLevel> hour) {
    public Board {
        waiting = List.copyOf(waiting);
        talks = Map.copyOf(talks);
        seats = List.copyOf(seats);
        day = Map.copyOf(day);
        hour = Map.copyOf(hour);
    }

    /**
     * Some who wait.
     *
     * @param region absent when nobody knows where they are
     * @param since when the one of them arrived who waits longest
     */
    public record Waiting(
            Channel channel,
            Language language,
            Optional<RegionCode> region,
            Urgency urgency,
            long count,
            Instant since) {}

    /**
     * Operators in one state.
     *
     * @param inHand conversations and offers that they hold together
     * @param capacity how many they could hold
     */
    public record Seats(OperatorState state, long count, long inHand, long capacity) {}

    /** How many wait and since when the longest does. */
    public record Length(long count, Optional<Instant> since) {
        public Duration longest(Instant now) {
            return since.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        }
    }

    public Length everybody() {
        return length(all -> true);
    }

    public Length of(Urgency urgency) {
        return length(some -> some.urgency == urgency);
    }

    public Length of(Channel channel) {
        return length(some -> some.channel == channel);
    }

    public Length of(Language language) {
        return length(some -> some.language == language);
    }

    /** By region, the fullest first; those of whom nobody knows the place under empty. */
    public List<Map.Entry<Optional<RegionCode>, Length>> regions() {
        return by(Waiting::region).entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().count()))
                .toList();
    }

    public long operators() {
        return seats.stream().mapToLong(Seats::count).sum();
    }

    public long operators(OperatorState state) {
        return seats.stream().filter(s -> s.state == state).mapToLong(Seats::count).sum();
    }

    /** Conversations that those who are ready could begin at once. */
    public long free() {
        return seats.stream()
                .filter(s -> s.state == OperatorState.READY)
                .mapToLong(s -> Math.max(0, s.capacity - s.inHand))
                .sum();
    }

    public long talking() {
        return talks.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether it says the same as another, apart from the moment. */
    public boolean saysTheSameAs(Board other) {
        return waiting.equals(other.waiting)
                && talks.equals(other.talks)
                && seats.equals(other.seats)
                && day.equals(other.day)
                && hour.equals(other.hour);
    }

    private Length length(Predicate<Waiting> which) {
        return sum(waiting.stream().filter(which).toList());
    }

    private <K> Map<K, Length> by(Function<Waiting, K> key) {
        return waiting.stream()
                .collect(
                        Collectors.groupingBy(
                                key,
                                Collectors.collectingAndThen(Collectors.toList(), Board::sum)));
    }

    private static Length sum(List<Waiting> some) {
        return new Length(
                some.stream().mapToLong(Waiting::count).sum(),
                some.stream().map(Waiting::since).min(Comparator.naturalOrder()));
    }
}
