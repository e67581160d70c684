package org.shanyraq.planning.staffing.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.planning.staffing.counts.Work;
import org.shanyraq.planning.staffing.erlang.Load;
import org.shanyraq.planning.staffing.simulation.Draws;
import org.shanyraq.planning.staffing.simulation.TeamSimulation;
import org.shanyraq.planning.staffing.simulation.TeamSimulation.Kind;

/**
 * Lives through a half-hour that never ends, in several independent runs, once for each variant of
 * the team; all variants with as many contacts meet the very same ones. Pure reckoning: the same
 * question, the same answer.
 */
final class LiveTeam {
    private static final int RUNS = 12;
    private static final int CONTACTS = 3_000;

    /** The queue starts empty, which no half-hour does: the first are not counted. */
    private static final int RUNNING_IN = 150;

    private final TeamQuestion question;
    private final RuleSet rules;

    private LiveTeam(TeamQuestion question, RuleSet rules) {
        this.question = question;
        this.rules = rules;
    }

    private record Variant(
            String code, TeamQuestion.Supposed supposed, Map<String, Tally> tallies) {
        Variant(String code, TeamQuestion.Supposed supposed) {
            this(code, supposed, new LinkedHashMap<>());
        }

        Tally tally(String group) {
            return tallies.computeIfAbsent(group, any -> new Tally());
        }
    }

    private static final String ALL = "";
    private static final String EMERGENCY = "emergency";

    /**
     * @param watch is told the share that is done, and says whether to go on
     */
    static TeamOutcome of(TeamQuestion question, RuleSet rules, DoublePredicate watch) {
        return new LiveTeam(question, rules).live(watch);
    }

    private TeamOutcome live(DoublePredicate watch) {
        var variants = variants();
        int steps = RUNS * variants.size();
        int step = 0;
        boolean goOn = true;
        for (int run = 0; run < RUNS && goOn; run++) {
            for (var variant : variants) {
                run(variant, run);
                step++;
            }
            goOn = watch.test((double) step / steps);
        }
        return new TeamOutcome(variants.stream().map(LiveTeam::told).toList());
    }

    private List<Variant> variants() {
        var planned = question.planned();
        var variants = new ArrayList<Variant>();
        if (planned.crew().people() > 1) {
            variants.add(new Variant("fewer", planned.with(planned.crew().fewer())));
        }
        variants.add(new Variant("planned", planned));
        variants.add(new Variant("more", planned.with(planned.crew().more())));
        variants.add(new Variant("asked", question.asked()));
        return variants;
    }

    private void run(Variant variant, int run) {
        var supposed = variant.supposed();
        var streams = new ArrayList<TeamQuestion.Stream>();
        var kinds = kinds(supposed, streams);
        var draws = Draws.of(kinds, CONTACTS, 1 + run);
        double[] waits =
                TeamSimulation.waits(
                        draws, kinds, supposed.crew().tongues(), supposed.concurrency(), rules);
        for (int contact = RUNNING_IN; contact < waits.length; contact++) {
            int kind = draws.kind()[contact];
            boolean gone = Double.isNaN(waits[contact]);
            double wait = gone ? draws.patience()[contact] : waits[contact];
            double within = streams.get(kind).within();
            boolean emergency = kinds.get(kind).urgency() == Urgency.EMERGENCY;
            variant.tally(ALL).add(wait, gone, within);
            variant.tally(emergency ? EMERGENCY : kinds.get(kind).tongue()).add(wait, gone, within);
        }
        variant.tallies().values().forEach(Tally::next);
    }

    /** A kind for each stream, its emergencies apart. */
    private List<Kind> kinds(TeamQuestion.Supposed supposed, List<TeamQuestion.Stream> streams) {
        var kinds = new ArrayList<Kind>();
        double urgent = question.emergencies() / 100.0;
        for (var stream : question.streams()) {
            for (var urgency : List.of(Urgency.ROUTINE, Urgency.EMERGENCY)) {
                double share = urgency == Urgency.EMERGENCY ? urgent : 1 - urgent;
                double perHour = stream.perHour() * share * supposed.volume() / 100.0;
                if (perHour > 0) {
                    kinds.add(
                            new Kind(
                                    stream.language(),
                                    urgency,
                                    stream.work() == Work.VOICE,
                                    Load.of(perHour, 3_600, stream.handling()),
                                    OptionalDouble.of(supposed.patience())));
                    streams.add(stream);
                }
            }
        }
        return kinds;
    }

    private static TeamOutcome.Variant told(Variant variant) {
        var groups =
                variant.tallies().entrySet().stream()
                        .filter(one -> !one.getKey().equals(ALL))
                        .sorted(
                                Map.Entry.comparingByKey(
                                        (a, b) ->
                                                a.equals(EMERGENCY) == b.equals(EMERGENCY)
                                                        ? a.compareTo(b)
                                                        : a.equals(EMERGENCY) ? -1 : 1))
                        .map(one -> new TeamOutcome.Group(one.getKey(), one.getValue().figures()))
                        .toList();
        return new TeamOutcome.Variant(
                variant.code(),
                variant.supposed().crew().people(),
                variant.tally(ALL).figures(),
                groups);
    }
}
