package org.shanyraq.planning.staffing.need;

import java.util.Map;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.planning.staffing.counts.Work;
import org.shanyraq.planning.staffing.erlang.Goal;

/**
 * What the service aims at, and what it knows of its work.
 *
 * @param voice the aim for what is spoken
 * @param chat the aim for what is written while somebody waits
 * @param concurrency chats that an agent holds at once
 * @param letter mean seconds of a letter
 * @param letterWithin half-hours within which a letter is answered
 * @param shrinkage share of paid time that is not at the desk
 * @param percentile of the uncertain rate for which is staffed
 */
public record Aims(
        Aim voice,
        Aim chat,
        double concurrency,
        double letter,
        int letterWithin,
        double shrinkage,
        double percentile) {
    /**
     * @param patience mean seconds
     * @param handling mean seconds
     */
    public record Aim(Goal goal, double patience, double handling) {}

    /** As the dated settings have them, with the handling times that were measured. */
    static Aims of(DatedSettings settings, Map<Work, Double> handling) {
        return new Aims(
                aim(settings, Work.VOICE, handling),
                aim(settings, Work.CHAT, handling),
                Double.parseDouble(settings.text("staffing.chat.concurrency")),
                handling.getOrDefault(Work.LETTER, seconds(settings, "staffing.letter.handling")),
                (int) settings.duration("staffing.letter.within").toMinutes() / 30,
                share(settings, "staffing.shrinkage"),
                share(settings, "staffing.percentile"));
    }

    private static Aim aim(DatedSettings settings, Work work, Map<Work, Double> handling) {
        var key = "staffing." + work.code();
        var goal =
                new Goal(
                        share(settings, key + ".share"),
                        seconds(settings, key + ".within"),
                        share(settings, "staffing.occupancy"),
                        Goal.Counting.OFFERED);
        return new Aim(
                goal,
                seconds(settings, key + ".patience"),
                handling.getOrDefault(work, seconds(settings, key + ".handling")));
    }

    private static double share(DatedSettings settings, String key) {
        return settings.number(key) / 100.0;
    }

    private static double seconds(DatedSettings settings, String key) {
        return settings.duration(key).toSeconds();
    }
}
