package org.shanyraq.portal.web;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.ground.Language;
import org.shanyraq.statistics.PublishedFigure;
import org.shanyraq.statistics.PublishedFigures;
import org.shanyraq.statistics.PublishedMonth;
import org.shanyraq.web.Wording;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All closed months as one JSON document with licence and method. It is written month by month, so
 * that it never stands in memory as a whole.
 */
@Component
class OpenDataFile {
    /** The licence of the figures, as SPDX names it. */
    static final String LICENCE = "CC-BY-4.0";

    private final PublishedFigures figures;
    private final Words words;
    private final JsonMapper json;

    OpenDataFile(PublishedFigures figures, Words words, JsonMapper json) {
        this.figures = figures;
        this.words = words;
        this.json = json;
    }

    void write(Language language, Writer out) throws IOException {
        var wording = words.in(language);
        out.write("{\"licence\":" + json.writeValueAsString(LICENCE));
        out.write(",\"method\":" + json.writeValueAsString(wording.t("portal.data.method.is")));
        out.write(",\"figures\":[");
        var comma = "";
        for (var month : figures.months()) {
            for (var indicator : figures.of(month)) {
                out.write(comma);
                out.write(json.writeValueAsString(indicator(month, indicator, wording)));
                comma = ",";
            }
        }
        out.write("]}");
    }

    private static Map<String, Object> indicator(
            YearMonth month, PublishedMonth indicator, Wording wording) {
        var code = indicator.indicator().code();
        var all = new LinkedHashMap<String, Object>();
        all.put("month", month.toString());
        all.put("indicator", code);
        all.put("name", wording.t("statistics.indicator." + code));
        all.put("unit", wording.t("statistics.unit." + indicator.indicator().unit()));
        all.put("published", indicator.published().toString());
        all.put("version", indicator.hash());
        all.put("counts", counts(indicator.figures()));
        return all;
    }

    private static List<Map<String, Object>> counts(List<PublishedFigure> figures) {
        var counts = new ArrayList<Map<String, Object>>();
        for (var figure : figures) {
            var one = new LinkedHashMap<String, Object>();
            one.put("region", figure.region());
            if (!figure.category().isEmpty()) {
                one.put("category", figure.category());
            }
            if (figure.count().isPresent()) {
                one.put("count", figure.count().getAsInt());
            } else {
                one.put("hidden", true);
            }
            counts.add(one);
        }
        return counts;
    }
}
