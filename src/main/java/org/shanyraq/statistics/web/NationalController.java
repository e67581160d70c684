package org.shanyraq.statistics.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shanyraq.ground.Role;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.statistics.national.NationalFigures;
import org.shanyraq.statistics.national.PoliceFigures;
import org.shanyraq.statistics.national.SeeNational;
import org.shanyraq.statistics.publishing.Figures;
import org.shanyraq.web.Chart;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /national}: the country's figures by month, region and indicator. */
@Controller
class NationalController {
    private static final Figures NONE = new Figures(Map.of());

    private final SeeNational national;
    private final PoliceFigures police;
    private final RegionTable regions;
    private final Places places;

    NationalController(
            SeeNational national, PoliceFigures police, RegionTable regions, Places places) {
        this.national = national;
        this.police = police;
        this.regions = regions;
        this.places = places;
    }

    @Bean
    static MenuEntry nationalInMenu() {
        return MenuEntry.of(
                "statistics.menu.national",
                "/national",
                60,
                Role.MINISTRY_ANALYST,
                Role.REGIONAL_COORDINATOR,
                Role.SHIFT_SUPERVISOR,
                Role.CENTRE_MANAGER,
                Role.AUDITOR,
                Role.ADMINISTRATOR);
    }

    @GetMapping("/national")
    Page show(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String month,
            Shell shell) {
        return Page.of("statistics/national", page(shell, national.look(indicator, month(month))));
    }

    NationalPage page(Shell shell, NationalFigures seen) {
        var figures = seen.figures().orElse(NONE);
        var total = seen.totals().getOrDefault(seen.indicator().code(), OptionalInt.empty());
        var name = shell.t("statistics.indicator." + seen.indicator().code());
        var monthName = shell.words().month(seen.month());
        var map = seen.figures().map(one -> regions.map(shell, seen, one, name + ", " + monthName));
        return new NationalPage(
                seen.indicator().code(),
                seen.month().toString(),
                monthName,
                seen.open(),
                seen.frozen(),
                months(shell, seen),
                totals(shell, seen),
                shell.t("statistics.unit." + seen.indicator().unit()),
                map,
                figures.categories().stream()
                        .map(category -> shell.t("statistics.category." + category))
                        .toList(),
                seen.figures().isEmpty() ? List.of() : regions.rows(shell, figures, total),
                regions.row(shell, shell.t("statistics.country"), figures, Figures.COUNTRY, total),
                regions.hiddenShare(shell, figures),
                seen.asOf().map(shell::moment),
                seen.version().map(hash -> hash.substring(0, 12)),
                chart(shell, seen, name),
                police(shell),
                NationalLive.number(seen.changes()));
    }

    private static List<NationalPage.Choice> months(Shell shell, NationalFigures seen) {
        return seen.months().stream()
                .map(
                        month ->
                                new NationalPage.Choice(
                                        month.toString(),
                                        shell.words().month(month),
                                        month.equals(seen.month())))
                .toList();
    }

    private List<NationalPage.Total> totals(Shell shell, NationalFigures seen) {
        return national.indicators().stream()
                .map(
                        one -> {
                            var count = seen.totals().getOrDefault(one.code(), OptionalInt.empty());
                            return new NationalPage.Total(
                                    one.code(),
                                    shell.t("statistics.indicator." + one.code()),
                                    shell.t("statistics.unit." + one.unit()),
                                    count.isPresent() ? shell.number(count.getAsInt()) : "",
                                    one.equals(seen.indicator()),
                                    "/national?indicator=" + one.code() + "&month=" + seen.month());
                        })
                .toList();
    }

    /** The curve of closed months; a month whose count is hidden is left out of it. */
    private static Optional<Chart> chart(Shell shell, NationalFigures seen, String name) {
        var points = seen.series().stream().filter(point -> point.national().isPresent()).toList();
        if (points.size() < 2) {
            return Optional.empty();
        }
        var values = points.stream().map(point -> (double) point.national().orElse(0)).toList();
        return Optional.of(
                new Chart(
                        shell.t("statistics.series.title", name),
                        Chart.Kind.LINES,
                        points.stream().map(point -> Months.brief(point.month())).toList(),
                        List.of(new Chart.Series(name, values))));
    }

    private List<NationalPage.Police> police(Shell shell) {
        return police.all().stream()
                .map(
                        one ->
                                new NationalPage.Police(
                                        shell.t("statistics.police." + one.measure()),
                                        places.findRegion(new RegionCode(one.area()))
                                                .map(r -> r.names().in(shell.language()))
                                                .orElseGet(() -> shell.t("statistics.country")),
                                        shell.date(one.from()) + " – " + shell.date(one.to()),
                                        (one.about() ? "≈\u00A0" : "") + shell.number(one.value()),
                                        one.source()))
                .toList();
    }

    static Optional<YearMonth> month(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
