package org.shanyraq.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file. Whoever makes one has passed the outbound gate before.
 *
 * @param name of the file, without ending; a word of ours, nothing personal
 * @param rows texts and numbers; null leaves a cell empty
 */
public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /**
     * @param format {@code xlsx}, else CSV
     */
    public ResponseEntity<byte[]> answer(String format) {
        var excel = format.equals("xlsx");
        var file = ContentDisposition.attachment().filename(name + (excel ? ".xlsx" : ".csv"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.build().toString())
                .contentType(excel ? XLSX : MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(excel ? xlsx() : csv().getBytes(StandardCharsets.UTF_8));
    }

    byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Shanyraq", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    var cell = rows.get(row).get(column);
                    if (cell instanceof Number number) {
                        sheet.value(row + 1, column, number);
                    } else if (cell != null) {
                        sheet.value(row + 1, column, cell.toString());
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** With a byte order mark, or spreadsheets take Kazakh letters for another alphabet. */
    String csv() {
        var lines = new StringBuilder("\uFEFF").append(line(headings)).append("\r\n");
        rows.forEach(row -> lines.append(line(row)).append("\r\n"));
        return lines.toString();
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Sheet::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        if (!(value instanceof Number)
                && !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text; // a spreadsheet would run it as a formula
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
