package org.shanyraq.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

    private static final int MIN_WIDTH = 9;
    private static final int MAX_WIDTH = 90;

    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;\t\r\n\"])([ \u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20])");

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

    /** Several as the sheets of one workbook, each under its own name. */
    public static ResponseEntity<byte[]> book(String name, List<Sheet> sheets) {
        var file = ContentDisposition.attachment().filename(name + ".xlsx").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(XLSX)
                .body(xlsx(sheets));
    }

    /** Everything that the file says, a cell a line, for the gate to look at. */
    public String said() {
        return Stream.concat(headings.stream(), rows.stream().flatMap(List::stream))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    byte[] xlsx() {
        return xlsx(List.of(new Sheet("1", headings, rows)));
    }

    private static byte[] xlsx(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Shanyraq", "1.0")) {
            sheets.forEach(sheet -> sheet.write(book.newWorksheet(sheet.name)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var cell = rows.get(row).get(column);
                if (cell instanceof Number number) {
                    sheet.value(row + 1, column, number);
                } else if (cell != null) {
                    sheet.value(row + 1, column, text(cell));
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    /** As wide as its longest cell, within reason; a row may end early. */
    private double width(int column) {
        int longest = headings.get(column).length();
        for (var row : rows) {
            if (column < row.size()) {
                longest = Math.max(longest, String.valueOf(row.get(column)).length());
            }
        }
        return Math.clamp(longest + 2, MIN_WIDTH, MAX_WIDTH);
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
        var text = value instanceof Number ? value.toString() : text(value);
        return text.matches("(?s).*[\",;\t\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /**
     * A text that no spreadsheet takes for a formula: neither at the beginning of a cell nor behind
     * what a spreadsheet of another country takes for the border between two. Without what no file
     * of this kind can hold.
     */
    static String text(Object value) {
        var plain = new StringBuilder();
        value.toString().codePoints().filter(Sheet::fits).forEach(plain::appendCodePoint);
        return FORMULA.matcher(plain).replaceAll("$1'$2");
    }

    /** Whether XML 1.0 knows the character. */
    private static boolean fits(int letter) {
        boolean control = letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xFFFE && letter != 0xFFFF;
    }
}
