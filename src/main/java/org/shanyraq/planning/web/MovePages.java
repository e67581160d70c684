package org.shanyraq.planning.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.planning.report.MakeReport;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.report.Reports;
import org.shanyraq.planning.scenario.KeepPlans;
import org.shanyraq.planning.terrain.Site;
import org.shanyraq.planning.terrain.Terrain;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A new centre put elsewhere by hand, to see what is lost against the plan. */
@Controller
public class MovePages {
    private static final int NOWHERE = -1;

    private final KeepPlans plans;
    private final Reports reports;
    private final PlanMaps maps;
    private final PlacesTyped places;

    MovePages(KeepPlans plans, Reports reports, PlanMaps maps, PlacesTyped places) {
        this.plans = plans;
        this.reports = reports;
        this.maps = maps;
        this.places = places;
    }

    /**
     * What a move does; worded.
     *
     * @param x where the centre would stand on the map; empty where nothing was moved
     * @param again where a plan with this change can be asked for; empty where nothing was moved
     */
    public record MovedPage(
            String says, String detail, String tone, String x, String y, String again) {
        static MovedPage nothing(String says) {
            return new MovedPage(says, "", "bad", "", "", "");
        }
    }

    /**
     * @param from the code of one of the plan's new centres
     * @param to a settlement's name or code; else the candidate nearest to {@code x}, {@code y}
     */
    @PostMapping("/plans/{id}/move")
    Page move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Double x,
            @RequestParam(required = false) @Nullable Double y,
            Shell shell) {
        var scenario = plans.find(id).orElseThrow(NoSuchWork::new);
        var outcome = scenario.outcome().orElseThrow(NoSuchWork::new);
        var report = reports.of(scenario, outcome);
        var terrain = report.terrain();
        int out = number(terrain, from);
        int in =
                x != null && y != null && to.isBlank()
                        ? nearest(terrain, x, y)
                        : named(terrain, to);
        if (out == NOWHERE || terrain.sites().get(out).standing() || in == NOWHERE) {
            return Page.of(
                    "planning/moved",
                    MovedPage.nothing(
                            shell.t(
                                    in != NOWHERE
                                            ? "planning.move.choose"
                                            : isTaken(terrain, to)
                                                    ? "planning.move.taken"
                                                    : "planning.move.no_candidate")));
        }
        return Page.of(
                "planning/moved",
                moved(shell, id, report, Reports.numbers(terrain, outcome), out, in));
    }

    private MovedPage moved(Shell shell, UUID id, PlanReport report, int[] sites, int out, int in) {
        var terrain = report.terrain();
        if (Arrays.stream(sites).anyMatch(site -> site == in)) {
            return MovedPage.nothing(shell.t("planning.move.taken"));
        }
        var after = MakeReport.figures(terrain, Reports.moved(sites, out, in), report.asked());
        var plan = report.planned();
        var spot = maps.spot(terrain.sites().get(in).point());
        return new MovedPage(
                MoveWords.loss(
                        shell,
                        report,
                        after,
                        terrain.sites().get(out).names().in(shell.language()),
                        terrain.sites().get(in).names().in(shell.language())),
                shell.t(
                        "planning.move.detail",
                        PlanWords.km(shell, report, plan.meanKm()),
                        PlanWords.km(shell, report, after.meanKm()),
                        PlanWords.percent(shell, plan.within30()),
                        PlanWords.percent(shell, after.within30()),
                        PlanWords.km(shell, report, plan.worstKm()),
                        PlanWords.km(shell, report, after.worstKm()),
                        PlanWords.within(shell, report, 30)),
                MoveWords.isWorse(report, after) ? "warn" : "ok",
                PlanMaps.tenth(spot.x()),
                PlanMaps.tenth(spot.y()),
                UriComponentsBuilder.fromPath("/plans/new")
                        .queryParam("like", id)
                        .queryParam("from", terrain.sites().get(out).settlement())
                        .queryParam("to", terrain.sites().get(in).settlement())
                        .encode()
                        .toUriString());
    }

    private int nearest(Terrain terrain, double x, double y) {
        int best = NOWHERE;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < terrain.sites().size(); i++) {
            if (!terrain.sites().get(i).standing()) {
                var spot = maps.spot(terrain.sites().get(i).point());
                double far = Math.hypot(spot.x() - x, spot.y() - y);
                if (far < least) {
                    least = far;
                    best = i;
                }
            }
        }
        return best;
    }

    /** By its name in any language or its code; of an own list by what stands in it. */
    private int named(Terrain terrain, String typed) {
        String wanted = typed.strip();
        return IntStream.concat(
                        places.named(wanted).stream()
                                .mapToInt(one -> number(terrain, one.id().value())),
                        IntStream.range(0, terrain.sites().size())
                                .filter(i -> isCalled(terrain.sites().get(i), wanted)))
                .filter(number -> number != NOWHERE)
                .findFirst()
                .orElse(NOWHERE);
    }

    /** Whether one of today's centres stands in a settlement of that name. */
    private boolean isTaken(Terrain terrain, String typed) {
        return places.named(typed.strip()).stream()
                .anyMatch(
                        one ->
                                terrain.sites().stream()
                                        .anyMatch(
                                                site ->
                                                        site.standing()
                                                                && site.point()
                                                                        .equals(one.point())));
    }

    private static boolean isCalled(Site site, String wanted) {
        return site.code().equals(wanted) || PlacesTyped.isCalled(site.names(), wanted);
    }

    private static int number(Terrain terrain, String code) {
        return IntStream.range(0, terrain.sites().size())
                .filter(i -> terrain.sites().get(i).code().equals(code))
                .findFirst()
                .orElse(NOWHERE);
    }
}
