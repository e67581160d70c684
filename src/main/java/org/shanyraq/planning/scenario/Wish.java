package org.shanyraq.planning.scenario;

import java.util.List;
import java.util.Locale;
import org.shanyraq.planning.terrain.Blend;

/**
 * What a planner asks for. Stored with the plan, so that it can be asked again.
 *
 * @param aim what the plan is to be good at
 * @param km the radius of the aim, of the floor and of the table by region
 * @param centres how many centres in all; not asked for {@link Aim#FEWEST}
 * @param today whether today's open centres stay where they are
 * @param least settlements of less demand are no candidates
 * @param seatsOnly whether only the main settlement of each district is a candidate
 * @param chosen codes of the only candidates; empty for the rules of size and seat
 * @param floor how many centres each region needs at least
 * @param share percent of the centres that its part of the people would give each region, which it
 *     gets at least; 0 for no such floor
 * @param reached percent of each region's people that must be within {@code km}; 0 for no such
 *     floor, and for aims without one
 * @param room how many people one centre can serve, for {@link Aim#ROOM}
 * @param forced codes of settlements that must get a centre
 * @param barred codes of settlements that must not
 * @param openings how many open in each year; empty for all at once
 * @param blend what demand follows besides people
 * @param beds how many centres are to give accommodation, those of today included; 0 for not asked
 * @param list the planner's own list of settlements; empty for the country's
 * @param timed whether ways are that list's own travel times: what is said in kilometres elsewhere
 *     is minutes then
 * @param seconds when to stop looking for better
 * @param units when given, how much work each search does instead: repeats a plan
 */
public record Wish(
        Aim aim,
        int km,
        int centres,
        boolean today,
        int least,
        boolean seatsOnly,
        List<String> chosen,
        int floor,
        int share,
        int reached,
        int room,
        List<String> forced,
        List<String> barred,
        List<Integer> openings,
        Blend blend,
        int beds,
        String list,
        boolean timed,
        long seed,
        int seconds,
        List<Long> units) {
    /** The five questions. */
    public enum Aim {
        TRAVEL,
        REACH,
        WORST,
        FEWEST,
        ROOM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean hasRadius() {
            return this == REACH || this == FEWEST;
        }

        /**
         * Whether the openings can be spread over years: there must be a number to spread, and room
         * for all in the first year, too.
         */
        public boolean hasYears() {
            return this != FEWEST && this != ROOM;
        }

        /** Whether a share of each region's people within reach can be asked for. */
        public boolean hasReachFloor() {
            return this == TRAVEL || this == REACH;
        }
    }

    public Wish {
        chosen = List.copyOf(chosen);
        forced = List.copyOf(forced);
        barred = List.copyOf(barred);
        openings = List.copyOf(openings);
        units = List.copyOf(units);
    }
}
