package org.shanyraq.contact.web.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.supervision.Board;
import org.shanyraq.contact.supervision.Board.Length;
import org.shanyraq.contact.supervision.ServiceLevel;
import org.shanyraq.ground.Language;

/**
 * The board on the wall.
 *
 * @param regions by name, the fullest first
 * @param terms within which a human should answer, by urgency
 */
public record WallPage(Board board, List<Region> regions, List<Duration> terms) {
    /** Those who wait in one region; the name is empty where nobody knows it. */
    public record Region(String name, Length length) {}

    public List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    public List<OperatorState> states() {
        return Arrays.stream(OperatorState.values())
                .filter(state -> state != OperatorState.AWAY && state != OperatorState.SIGNED_OFF)
                .toList();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Channels on which something happened today or waits; the chat always. */
    public List<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(
                        channel ->
                                channel == Channel.WEB_CHAT
                                        || board.day().containsKey(channel)
                                        || board.talks().containsKey(channel)
                                        || board.of(channel).count() > 0)
                .toList();
    }

    public boolean isLate(Urgency urgency) {
        return board.of(urgency)
                .since()
                .filter(since -> since.plus(terms.get(urgency.ordinal())).isBefore(board.at()))
                .isPresent();
    }

    /** Nobody is free for somebody in danger. */
    public boolean isEmergencyWaiting() {
        return board.of(Urgency.EMERGENCY).count() > 0;
    }

    public ServiceLevel day() {
        return ServiceLevel.sum(board.day().values());
    }

    public ServiceLevel hour() {
        return ServiceLevel.sum(board.hour().values());
    }

    public ServiceLevel day(Channel channel) {
        return board.day().getOrDefault(channel, ServiceLevel.NONE);
    }

    public ServiceLevel hour(Channel channel) {
        return board.hour().getOrDefault(channel, ServiceLevel.NONE);
    }

    public long talks(Channel channel) {
        return board.talks().getOrDefault(channel, 0L);
    }

    /** In whole per cent, as it is read from afar; a dash where nobody came. */
    public static String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : Math.round(share.getAsDouble() * 100) + "\u00A0%";
    }

    /** From when the page counts on by itself; nothing where nobody waits. */
    public static @Nullable String since(Length length) {
        return length.since().map(Instant::toString).orElse(null);
    }

    /** Minutes and seconds, or hours and minutes: short enough for a wall. */
    public static String wait(Length length, Instant now) {
        return length.count() == 0 ? "–" : clock(length.longest(now));
    }

    public static String clock(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        return seconds >= 3_600
                ? "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60)
                : "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
