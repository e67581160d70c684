package org.shanyraq.statistics.web;

import java.util.List;
import java.util.Optional;
import org.shanyraq.web.Chart;
import org.shanyraq.web.MapPicture;

/** The page of the country's figures. */
public record NationalPage(
        String indicator,
        String month,
        String monthName,
        boolean open,
        boolean frozen,
        List<Choice> months,
        List<Total> totals,
        String unit,
        Optional<MapPicture> map,
        List<String> categories,
        List<Row> rows,
        Row country,
        String hiddenShare,
        Optional<String> asOf,
        Optional<String> version,
        Optional<Chart> chart,
        List<Police> police,
        long liveFrom) {
    /** A month to choose. */
    public record Choice(String code, String name, boolean chosen) {}

    /** The country's count of one indicator; {@code count} is empty where it is hidden. */
    public record Total(
            String code, String name, String unit, String count, boolean chosen, String link) {}

    /** A line of the table; an empty cell is a hidden figure. */
    public record Row(String name, String count, String share, List<String> cells) {}

    /** A figure of the police. */
    public record Police(String measure, String area, String period, String value, String source) {}

    public boolean hidesSome() {
        return frozen
                && rows.stream()
                        .anyMatch(
                                row ->
                                        row.count.isEmpty()
                                                || row.cells.stream().anyMatch(String::isEmpty));
    }
}
