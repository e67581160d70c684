package org.shanyraq.statistics.publishing;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Places;
import org.shanyraq.statistics.Indicator;
import org.shanyraq.statistics.Indicators;
import org.shanyraq.statistics.PublishedFigure;
import org.shanyraq.statistics.PublishedFigures;
import org.shanyraq.statistics.PublishedMonth;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closed months, spelled out with what is hidden. */
@Component
class OpenData implements PublishedFigures {
    private final Releases releases;
    private final Indicators indicators;
    private final Places places;
    private final Words words;

    OpenData(Releases releases, Indicators indicators, Places places, Words words) {
        this.releases = releases;
        this.indicators = indicators;
        this.places = places;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public List<YearMonth> months() {
        return releases.frozenMonths();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedMonth> of(YearMonth month) {
        var frozen = releases.frozen(month);
        return indicators.all().stream()
                .flatMap(
                        indicator ->
                                frozen.stream()
                                        .filter(one -> one.indicator().equals(indicator.code()))
                                        .map(one -> spelledOut(indicator, one)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void csv(Language language, Appendable out) throws IOException {
        var sheet = new FigureSheet(words.in(language), places);
        out.append('\uFEFF').append(sheet.header());
        try (var all = releases.allFrozen()) {
            for (var release : (Iterable<Release>) all::iterator) {
                var indicator = indicators.find(release.indicator());
                if (indicator.isPresent()) {
                    for (var figure : spelledOut(indicator.get(), release).figures()) {
                        out.append(sheet.line(figure));
                    }
                }
            }
        }
    }

    private PublishedMonth spelledOut(Indicator indicator, Release release) {
        var figures = new ArrayList<PublishedFigure>();
        figures.add(figure(release, Figures.COUNTRY, "", release.national()));
        var shown = release.figures();
        var categories = shown.categories();
        for (var category : categories) {
            figures.add(
                    figure(
                            release,
                            Figures.COUNTRY,
                            category,
                            shown.of(Figures.COUNTRY, category)));
        }
        for (var region : regions()) {
            figures.add(figure(release, region, "", shown.of(region)));
            for (var category : categories) {
                figures.add(figure(release, region, category, shown.of(region, category)));
            }
        }
        return new PublishedMonth(
                release.month(), indicator, release.at(), release.hash(), figures);
    }

    private List<String> regions() {
        var codes = new ArrayList<String>();
        places.regions().forEach(region -> codes.add(region.code().value()));
        codes.add(Figures.NOWHERE);
        return codes;
    }

    private static PublishedFigure figure(
            Release release, String region, String category, OptionalInt count) {
        return new PublishedFigure(release.month(), release.indicator(), region, category, count);
    }
}
