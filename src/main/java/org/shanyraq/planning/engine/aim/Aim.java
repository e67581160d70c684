package org.shanyraq.planning.engine.aim;

import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.capacity.LeastTravelWithRoom;
import org.shanyraq.planning.engine.covering.Fairly;
import org.shanyraq.planning.engine.covering.FewestCentres;
import org.shanyraq.planning.engine.covering.LeastWorst;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;

/** What a plan is to be good at. */
public sealed interface Aim {
    Plan solve(Question question, Effort effort);

    /** Whether more of the value is better. */
    default boolean moreIsBetter() {
        return false;
    }

    /** The same without floors, for networks that are still growing. */
    default Aim withoutFloors() {
        return this;
    }

    /** Least travel of all people together. */
    record Travel() implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return LeastTravel.solve(question, effort);
        }
    }

    /**
     * Most people within reach.
     *
     * @param radius steps
     */
    record Reach(int radius) implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return MostPeople.solve(question, radius, effort);
        }

        @Override
        public boolean moreIsBetter() {
            return true;
        }
    }

    /**
     * Least travel of all, with at least so large a share of each region's people within a radius.
     *
     * @param radius steps
     * @param share 0 to 1
     */
    record FairTravel(int radius, double share) implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return Fairly.leastTravel(question, radius, share, effort);
        }

        @Override
        public Aim withoutFloors() {
            return new Travel();
        }
    }

    /**
     * Most people within reach, with at least so large a share of each region's.
     *
     * @param radius steps
     * @param share 0 to 1
     */
    record FairReach(int radius, double share) implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return Fairly.mostPeople(question, radius, share, effort);
        }

        @Override
        public boolean moreIsBetter() {
            return true;
        }

        @Override
        public Aim withoutFloors() {
            return new Reach(radius);
        }
    }

    /** The shortest longest way. */
    record Worst() implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return LeastWorst.solve(question, effort);
        }
    }

    /**
     * The fewest centres that leave nobody out of reach; the question's number is not asked.
     *
     * @param radius steps
     */
    record Fewest(int radius) implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return FewestCentres.solve(question, radius, effort);
        }
    }

    /**
     * Least travel when a centre has room for only so many.
     *
     * @param room heads, by site
     */
    record Room(int[] room) implements Aim {
        @Override
        public Plan solve(Question question, Effort effort) {
            return LeastTravelWithRoom.solve(question, room, effort).plan();
        }
    }
}
