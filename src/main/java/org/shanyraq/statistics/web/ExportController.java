package org.shanyraq.statistics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.shanyraq.statistics.national.SeeNational;
import org.shanyraq.web.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the page shows, as a file: the same figures through the same releases. */
@Controller
class ExportController {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SeeNational national;
    private final NationalController pages;

    ExportController(SeeNational national, NationalController pages) {
        this.national = national;
        this.pages = pages;
    }

    @GetMapping("/national/figures.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String month,
            Shell shell) {
        var page = pages.page(shell, national.look(indicator, NationalController.month(month)));
        var text =
                lines(shell, page).stream()
                        .map(
                                line ->
                                        line.stream()
                                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return file(page, "csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/national/figures.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String month,
            Shell shell)
            throws IOException {
        var page = pages.page(shell, national.look(indicator, NationalController.month(month)));
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Shanyraq", "1.0")) {
            var sheet = book.newWorksheet(page.month());
            int row = 0;
            for (var line : lines(shell, page)) {
                for (int column = 0; column < line.size(); column++) {
                    sheet.value(row, column, line.get(column));
                }
                row++;
            }
        }
        return file(page, "xlsx", XLSX, bytes.toByteArray());
    }

    private static List<List<String>> lines(Shell shell, NationalPage page) {
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        shell.t("statistics.indicator." + page.indicator()),
                        page.monthName(),
                        shell.t(
                                page.frozen()
                                        ? "statistics.rule.frozen"
                                        : "statistics.rule.open")));
        var header = new ArrayList<String>();
        header.add(shell.t("statistics.column.region"));
        header.add(shell.t("statistics.column.count"));
        header.addAll(page.categories());
        lines.add(header);
        page.rows().forEach(row -> lines.add(line(shell, row)));
        lines.add(line(shell, page.country()));
        return lines;
    }

    private static List<String> line(Shell shell, NationalPage.Row row) {
        var cells = new ArrayList<String>();
        cells.add(row.name());
        cells.add(orHidden(shell, row.count()));
        row.cells().forEach(cell -> cells.add(orHidden(shell, cell)));
        return cells;
    }

    private static String orHidden(Shell shell, String cell) {
        return cell.isEmpty() ? shell.t("statistics.hidden.word") : cell;
    }

    private static ResponseEntity<byte[]> file(
            NationalPage page, String ending, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.%s\""
                                .formatted(page.indicator(), page.month(), ending))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
