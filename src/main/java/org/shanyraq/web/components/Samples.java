package org.shanyraq.web.components;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.MapPicture;
import org.shanyraq.web.Message;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Slice;
import org.shanyraq.web.Tab;
import org.shanyraq.web.Table;
import org.shanyraq.web.TimelineEvent;

/** Made-up content in the reader's language. */
final class Samples {
    private final Shell shell;
    private final Instant now;

    Samples(Shell shell) {
        this.shell = shell;
        this.now = shell.now();
    }

    ComponentsPage page(Listing listing, Form form) {
        return new ComponentsPage(
                table(listing),
                Table.of(
                        "web.nothing",
                        listing,
                        new Slice<Object>(List.of(), Optional.empty(), Optional.empty())),
                rows(),
                form,
                mistaken(),
                choices("district", "semey", "zharma", "kurchatov"),
                List.of(
                        Choice.alarming("yes", t("yes")),
                        Choice.of("no", t("no")),
                        Choice.of("unknown", t("unknown"))),
                choices("service", "psychological", "legal", "social", "shelter"),
                events(),
                bars(),
                lines(),
                map(),
                List.of(
                        new Tab(t("tab.happened"), "/components", true, 0),
                        new Tab(t("tab.people"), "/components?tab=people", false, 4),
                        new Tab(t("tab.assessments"), "/components?tab=assessments", false, 3),
                        new Tab(t("tab.services"), "/components?tab=services", false, 6)),
                now.minus(Duration.ofDays(2)),
                now.plus(Duration.ofHours(3)),
                now.plus(Duration.ofDays(12)));
    }

    List<Choice> centres() {
        return choices("centre", "semey", "oskemen", "abai");
    }

    private Table table(Listing listing) {
        var slice = new Slice<>(rows(), Optional.of(Cursor.at(now, 5)), Optional.<Cursor>empty());
        return Table.of(
                        "web.sample",
                        listing,
                        slice,
                        Table.Column.of("number", t("col.number")).sorting(),
                        Table.Column.of("household", t("col.household")),
                        Table.Column.of("urgency", t("col.urgency")).sorting(),
                        Table.Column.of("band", t("col.band")),
                        Table.Column.of("due", t("col.due")).sorting(),
                        Table.Column.of("open", t("col.open")).sorting().numeric())
                .filteredBy(
                        new Table.Filter(
                                "district",
                                t("col.district"),
                                choices("district", "semey", "zharma", "kurchatov")))
                .filteredBy(
                        new Table.Filter(
                                "urgency",
                                t("col.urgency"),
                                List.of("emergency", "urgent", "priority", "routine").stream()
                                        .map(
                                                code ->
                                                        Choice.of(
                                                                code,
                                                                shell.t("web.urgency." + code)))
                                        .toList()))
                .exporting();
    }

    private List<ComponentsPage.Row> rows() {
        return List.of(
                row("26-0617", "a", "emergency", "extreme", Duration.ofHours(-30), 4),
                row("26-0588", "b", "urgent", "high", Duration.ofHours(3), 2),
                row("26-0541", "c", "priority", "medium", Duration.ofDays(4), 11),
                row("26-0502", "d", "routine", "standard", Duration.ofDays(12), 1));
    }

    private ComponentsPage.Row row(
            String number, String household, String urgency, String band, Duration due, int open) {
        return new ComponentsPage.Row(
                number, t("household." + household), urgency, band, now.plus(due), open);
    }

    private Form mistaken() {
        return Form.of(
                        Map.of(
                                "iin", "850101 300",
                                "day", "2031-02-01",
                                "story", t("story"),
                                "danger", "yes"))
                .error("iin", Message.of("web.sample.iin"))
                .error("day", Message.of("web.field.future"))
                .error("district", Message.of("web.field.required"));
    }

    private List<TimelineEvent> events() {
        return List.of(
                event(Duration.ofHours(2), "session", TimelineEvent.Tone.ACT),
                event(Duration.ofHours(20), "breach", TimelineEvent.Tone.ALARM),
                event(Duration.ofDays(6), "lawyer", TimelineEvent.Tone.PLAIN),
                event(Duration.ofDays(12), "assessment", TimelineEvent.Tone.ACT),
                event(Duration.ofDays(400), "accepted", TimelineEvent.Tone.PLAIN));
    }

    private TimelineEvent event(Duration ago, String key, TimelineEvent.Tone tone) {
        return TimelineEvent.of(
                now.minus(ago), t("event." + key), t("event." + key + ".note"), tone);
    }

    private Chart bars() {
        return new Chart(
                t("chart.channels"),
                Chart.Kind.BARS,
                choices("month", "jan", "feb", "mar", "apr", "may", "jun").stream()
                        .map(Choice::name)
                        .toList(),
                List.of(
                        new Chart.Series(
                                t("chart.chat"), List.of(812d, 930d, 1104d, 1290d, 1377d, 980d)),
                        new Chart.Series(
                                t("chart.partner"), List.of(240d, 252d, 301d, 333d, 318d, 290d))));
    }

    private Chart lines() {
        return new Chart(
                t("chart.wait"),
                Chart.Kind.LINES,
                IntStream.range(0, 24).mapToObj(hour -> "%02d".formatted(hour)).toList(),
                List.of(
                        new Chart.Series(t("chart.today"), curve(1.0, 3)),
                        new Chart.Series(t("chart.forecast"), curve(0.8, 5))));
    }

    private static List<Double> curve(double height, int shift) {
        return IntStream.range(0, 24)
                .mapToObj(hour -> height * (20 + 18 * Math.sin((hour - shift) * Math.PI / 12)))
                .toList();
    }

    private MapPicture map() {
        return new MapPicture(
                t("map"),
                600,
                260,
                List.of(
                        area("a", "M20 40L190 20L210 130L60 150Z", "1 240", 1),
                        area("b", "M190 20L380 30L390 140L210 130Z", "2 105", 3),
                        area("c", "M380 30L570 60L560 170L390 140Z", "3 480", 5),
                        area("d", "M60 150L210 130L390 140L350 240L120 230Z", "640", 0),
                        area(
                                "e",
                                "M390 140L560 170L500 245L350 240Z",
                                shell.t("web.map.hidden"),
                                -1)),
                List.of(
                        new MapPicture.Spot(
                                t("centre.semey"),
                                440,
                                95,
                                0,
                                t("map.open"),
                                t("centre.semey"),
                                ""),
                        new MapPicture.Spot(
                                t("centre.abai"), 250, 190, 1, t("map.full"), t("centre.abai"), ""),
                        new MapPicture.Spot(
                                t("centre.oskemen"), 120, 85, 2, t("map.planned"), "", "")),
                List.of("< 1 000", "1 000", "2 000", "2 500", "3 000", "> 3 400"));
    }

    private MapPicture.Area area(String key, String path, String value, int step) {
        return new MapPicture.Area(t("area." + key), path, value, step, "");
    }

    private List<Choice> choices(String kind, String... codes) {
        return List.of(codes).stream().map(code -> Choice.of(code, t(kind + "." + code))).toList();
    }

    private String t(String key) {
        return shell.t("web.sample." + key);
    }
}
