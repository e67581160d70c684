package org.shanyraq.contact.web.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.report.Hiding;
import org.shanyraq.contact.report.SeeReports;
import org.shanyraq.contact.report.ShiftReport;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.web.Chart;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Page;
import org.shanyraq.web.Sheet;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /reports}: the service's months, on the screen and as a file. */
@Controller
@RequestMapping("/reports")
class ReportController {
    private final SeeReports reports;
    private final OutboundGate gate;

    ReportController(SeeReports reports, OutboundGate gate) {
        this.reports = reports;
        this.gate = gate;
    }

    @Bean
    static MenuEntry reportsInMenu() {
        return MenuEntry.of("contact.menu.reports", "/reports", 18, Role.SHIFT_SUPERVISOR);
    }

    @GetMapping
    Page show(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "day") String by,
            Shell shell) {
        var report = reports.see(month(month), by(by));
        var names = report.rows().stream().map(row -> name(shell, report.by(), row.key())).toList();
        return Page.of(
                "contact/reports",
                new ReportPage(
                        report,
                        shell.words().month(report.month()),
                        report.month().minusMonths(1).toString(),
                        report.month().isBefore(reports.running())
                                ? Optional.of(report.month().plusMonths(1).toString())
                                : Optional.empty(),
                        tabs(shell, report),
                        names,
                        chart(shell, report, names),
                        reports.helped(report.month())));
    }

    /** What leaves the shift says nothing of small numbers. */
    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "day") String by,
            Shell shell) {
        var sheet = sheet(shell, reports.see(month(month), by(by)));
        var me = Acting.staff().orElseThrow().id();
        if (!(gate.release(Item.export("contact.report", sheet.said(), me.thing()))
                instanceof Verdict.Released)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return sheet.answer("xlsx");
    }

    private static Sheet sheet(Shell shell, ShiftReport report) {
        var headings = new ArrayList<String>();
        var columns = new ArrayList<List<OptionalLong>>();
        headings.add(shell.t("contact.report.by." + report.by().code()));
        if (report.by() != ShiftReport.By.OUTCOME) {
            headings.add(shell.t("contact.report.arrived"));
            columns.add(column(report, ShiftReport.Row::arrived));
            headings.add(shell.t("contact.report.answered"));
            columns.add(column(report, ShiftReport.Row::answered));
            for (var outcome : Ending.OUTCOMES) {
                headings.add(shell.t("contact.outcome." + outcome));
                columns.add(column(report, row -> row.closed(outcome)));
            }
        } else {
            headings.add(shell.t("contact.report.closed"));
            columns.add(column(report, ShiftReport.Row::closedAll));
        }
        var hidden = shell.t("contact.report.hidden");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < report.rows().size(); i++) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(name(shell, report.by(), report.rows().get(i).key()));
            for (var column : columns) {
                var count = column.get(i);
                cells.add(count.isPresent() ? (Object) count.getAsLong() : hidden);
            }
            rows.add(cells);
        }
        return new Sheet("111-" + report.month() + "-" + report.by().code(), headings, rows);
    }

    private static List<OptionalLong> column(
            ShiftReport report, ToLongFunction<ShiftReport.Row> count) {
        return Hiding.of(report.rows().stream().map(count::applyAsLong).toList());
    }

    private static List<Tab> tabs(Shell shell, ShiftReport report) {
        return Arrays.stream(ShiftReport.By.values())
                .map(
                        by ->
                                new Tab(
                                        shell.t("contact.report.by." + by.code()),
                                        "/reports?month=" + report.month() + "&by=" + by.code(),
                                        by == report.by(),
                                        0))
                .toList();
    }

    private static Optional<Chart> chart(Shell shell, ShiftReport report, List<String> names) {
        if (report.rows().isEmpty()) {
            return Optional.empty();
        }
        boolean byDay = report.by() == ShiftReport.By.DAY;
        var labels =
                byDay ? report.rows().stream().map(row -> row.key().substring(8)).toList() : names;
        var series = new ArrayList<Chart.Series>();
        if (report.by() != ShiftReport.By.OUTCOME) {
            series.add(series(shell.t("contact.report.arrived"), report, ShiftReport.Row::arrived));
            series.add(
                    series(shell.t("contact.report.answered"), report, ShiftReport.Row::answered));
        } else {
            series.add(
                    series(shell.t("contact.report.closed"), report, ShiftReport.Row::closedAll));
        }
        return Optional.of(
                new Chart(
                        shell.t("contact.report.by." + report.by().code()),
                        byDay ? Chart.Kind.LINES : Chart.Kind.BARS,
                        labels,
                        series));
    }

    private static Chart.Series series(
            String name, ShiftReport report, ToLongFunction<ShiftReport.Row> count) {
        return new Chart.Series(
                name, report.rows().stream().map(row -> (double) count.applyAsLong(row)).toList());
    }

    private static String name(Shell shell, ShiftReport.By by, String key) {
        return switch (by) {
            case DAY -> shell.date(LocalDate.parse(key));
            case CHANNEL -> shell.t("contact.channel." + key);
            case LANGUAGE -> shell.t("contact.wall.language." + key);
            case OUTCOME -> shell.t("contact.outcome." + key);
        };
    }

    private YearMonth month(String typed) {
        try {
            var month = typed.isEmpty() ? reports.running() : YearMonth.parse(typed);
            boolean possible = month.getYear() >= 2000 && !month.isAfter(reports.running());
            return possible ? month : reports.running();
        } catch (DateTimeParseException unreadable) {
            return reports.running();
        }
    }

    private static ShiftReport.By by(String typed) {
        return Arrays.stream(ShiftReport.By.values())
                .filter(by -> by.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(ShiftReport.By.DAY);
    }
}
