package org.shanyraq.planning.staffing.need;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.shanyraq.planning.staffing.erlang.Need;
import org.springframework.stereotype.Component;

/**
 * Reckons half-hours and keeps what it reckoned: the same question has the same answer, and a
 * fortnight is asked for again by everybody who looks at it.
 */
@Component
class HalfHours {
    /** Seven fortnights of half-hours. */
    private static final int KEPT = 5_000;

    private final Cache<Asked, HalfHour> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Contacts that come in a half-hour, by the work that they make. */
    record Coming(double voice, double chat, double letters) {
        double all() {
            return voice + chat + letters;
        }

        Moment moment(Aims aims) {
            return new Moment(voice, chat, aims);
        }
    }

    /**
     * @param likely what is expected
     * @param safe what is not passed on as many days as the aims say
     * @param planned people on the roster
     */
    record Asked(int slot, Coming likely, Coming safe, int planned, Aims aims) {}

    HalfHour of(Asked asked) {
        return kept.get(asked, HalfHours::reckon);
    }

    private static HalfHour reckon(Asked asked) {
        var aims = asked.aims;
        var likely = asked.likely.moment(aims);
        int needed = Math.max(1, asked.safe.moment(aims).people());
        int present = (int) Math.round(asked.planned * (1 - aims.shrinkage()));
        return new HalfHour(
                asked.slot,
                asked.likely.all(),
                asked.safe.all(),
                needed,
                Need.rostered(needed, aims.shrinkage()),
                asked.planned,
                present,
                likely.with(present),
                likely.with(present - 1),
                likely.with(present + 1));
    }
}
