package org.shanyraq.planning.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.place.Names;
import org.shanyraq.planning.terrain.Site;
import org.shanyraq.planning.terrain.Terrain;

/**
 * A plan in figures, beside today. Ways are kilometres or minutes, shares 0 to 1.
 *
 * @param districts those whose people the terrain knows, most gained travel first
 * @param proposed the new sites, those that serve most people first
 * @param curve what the plan's centres bring one after another, the most useful first
 * @param layers settlements by how much nearer their centre comes, for the map
 * @param leftOut settlements that no figure counts, and why
 */
public record PlanReport(
        Terrain terrain,
        Asked asked,
        Figures today,
        Figures planned,
        long gaining,
        Equity equityToday,
        Equity equityPlanned,
        List<Area> regions,
        List<Gaining> districts,
        List<Proposed> proposed,
        List<Step> curve,
        List<Layer> layers,
        List<LeftOut> leftOut) {
    /**
     * The country in a few figures.
     *
     * @param reached people within the radius of the question
     * @param worstRegion code of the region with the longest mean way
     */
    public record Figures(
            int centres,
            double meanKm,
            double worstKm,
            double within30,
            double within50,
            long reached,
            String worstRegion,
            double worstRegionKm) {}

    /** A region, before and after; shares are within the radius of the question. */
    public record Area(
            String code,
            long people,
            int centres,
            int opened,
            double meanBefore,
            double meanAfter,
            double withinBefore,
            double withinAfter,
            double worstAfter) {}

    /**
     * A new site and why it is there.
     *
     * @param people whom it serves, in so many settlements
     * @param before mean way of these people today, km
     * @param after mean way with the plan, km
     * @param next the site that would best stand in; absent where there is none
     * @param nextCosts what that one would cost: the share by which travel would grow, or how many
     *     people more would be out of reach, or have a way beyond the plan's longest
     */
    public record Proposed(
            Site site,
            int number,
            long people,
            int settlements,
            double before,
            double after,
            Optional<Site> next,
            double nextCosts) {}

    /**
     * A district's people.
     *
     * @param gaining how many of them get a nearer centre
     * @param before mean way today
     */
    public record Gaining(String code, long people, long gaining, double before, double after) {
        double saved() {
            return Double.isFinite(before) ? people * (before - after) : people;
        }
    }

    /** A settlement for which the plan does nothing, and why. */
    public record LeftOut(String code, Names names, int people, Why why) {}

    /** Why a settlement is left out. */
    public enum Why {
        /** No way leads to any centre of the plan; it is in no figure. */
        CUT_OFF,
        /** Everybody was to be within reach, and no place at all is. */
        BEYOND,
        /** Nobody knows where it lies; it is in no figure. */
        UNPLACED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** After so many centres. */
    public record Step(
            int centres, double meanKm, double within30, double within50, double worstRegionKm) {}

    /**
     * Settlements of one class of gain.
     *
     * @param gain 0 none, 1 up to 10 km, 2 up to 50 km, 3 more
     * @param clients the terrain's numbers
     */
    public record Layer(int gain, int[] clients) {}
}
