package org.shanyraq.portal.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.statistics.PublishedFigure;
import org.shanyraq.statistics.PublishedMonth;
import org.shanyraq.web.Shell;

/**
 * @param months all closed months, the newest first
 * @param shown the month whose figures stand here; absent while none is closed
 */
public record OpenDataPage(
        Face face,
        List<YearMonth> months,
        @Nullable YearMonth shown,
        List<PublishedMonth> figures,
        Places places) {
    private static final String COUNTRY = "KZ";

    /** The country's count of an indicator, in words where it is hidden. */
    public String country(PublishedMonth indicator, Shell shell) {
        return indicator.figures().stream()
                .filter(one -> one.region().equals(COUNTRY) && one.category().isEmpty())
                .map(one -> count(one, shell))
                .findFirst()
                .orElse("—");
    }

    /** What is told by region, without the breakdown. */
    public List<PublishedFigure> regions(PublishedMonth indicator) {
        return indicator.figures().stream()
                .filter(one -> !one.region().equals(COUNTRY) && one.category().isEmpty())
                .toList();
    }

    public String place(PublishedFigure figure, Shell shell) {
        return places.findRegion(new RegionCode(figure.region()))
                .map(region -> region.names().in(shell.language()))
                .orElseGet(() -> shell.t("statistics.nowhere"));
    }

    public String count(PublishedFigure figure, Shell shell) {
        return figure.count().isPresent()
                ? shell.number(figure.count().getAsInt())
                : shell.t("statistics.hidden.word");
    }
}
