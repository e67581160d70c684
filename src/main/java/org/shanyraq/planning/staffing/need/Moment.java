package org.shanyraq.planning.staffing.need;

import java.util.Optional;
import java.util.OptionalDouble;
import org.shanyraq.planning.staffing.erlang.Load;
import org.shanyraq.planning.staffing.erlang.Need;
import org.shanyraq.planning.staffing.erlang.Standing;

/**
 * What one half-hour asks for. Who speaks holds nothing else, so the two kinds of work are two
 * queues; between them people are shared as they are needed.
 */
final class Moment {
    private static final double HALF_HOUR = 1_800;

    /** Fewer contacts than this in a half-hour ask for nobody of their own. */
    private static final double NOTHING = 0.01;

    private final double voice;
    private final double chat;
    private final Aims aims;
    private final int voicePeople;
    private final int chatPeople;

    /**
     * @param voice spoken contacts in the half-hour
     * @param chat written ones
     */
    Moment(double voice, double chat, Aims aims) {
        this.voice = voice;
        this.chat = chat;
        this.aims = aims;
        voicePeople = voice < NOTHING ? 0 : need(voice, aims.voice()).agents();
        chatPeople =
                chat < NOTHING
                        ? 0
                        : Need.agentsFor(need(chat, aims.chat()).agents(), aims.concurrency());
    }

    int people() {
        return voicePeople + chatPeople;
    }

    /** Empty where nobody is there, or nothing is expected. */
    Optional<Mix> with(int people) {
        if (people < 1 || voice + chat < 2 * NOTHING) {
            return Optional.empty();
        }
        int spoken = share(people);
        int written = people - spoken;
        var one = voice < NOTHING ? null : standing(voice, aims.voice(), spoken);
        int servers = (int) Math.floor(written * aims.concurrency());
        var other = chat < NOTHING ? null : standing(chat, aims.chat(), servers);
        double all = (one == null ? 0 : voice) + (other == null ? 0 : chat);
        double first = one == null ? 0 : voice / all;
        double second = other == null ? 0 : chat / all;
        var a = one == null ? NOBODY : one;
        var b = other == null ? NOBODY : other;
        return Optional.of(
                new Mix(
                        people,
                        first * a.answered() + second * b.answered(),
                        first * a.meanWait() + second * b.meanWait(),
                        first * a.abandons() + second * b.abandons(),
                        (spoken * a.occupancy() + written * b.occupancy()) / people));
    }

    private static final Standing NOBODY = new Standing(0, 0, 0, 0, 0, 0, 0, 0);

    private int share(int people) {
        if (voicePeople == 0 || chatPeople == 0) {
            return voicePeople == 0 ? 0 : people;
        }
        long fair = Math.round((double) people * voicePeople / people());
        return Math.clamp(fair, people > 1 ? 1 : 0, Math.max(0, people - 1));
    }

    /** With nobody all leave when their patience ends. */
    private static Standing standing(double contacts, Aims.Aim aim, int servers) {
        return servers < 1
                ? new Standing(0, 1, aim.patience(), 1, 0, 0, 0, 0)
                : need(contacts, aim).with(servers).orElseThrow();
    }

    private static Need need(double contacts, Aims.Aim aim) {
        return new Need(
                Load.of(contacts, HALF_HOUR, aim.handling()),
                aim.goal(),
                OptionalDouble.of(aim.patience()));
    }
}
