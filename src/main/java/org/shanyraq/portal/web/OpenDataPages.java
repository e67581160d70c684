package org.shanyraq.portal.web;

import static org.shanyraq.portal.web.PublicPages.BY_NOTICE;
import static org.shanyraq.portal.web.PublicPages.IN_LANGUAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Places;
import org.shanyraq.statistics.PublishedFigures;
import org.shanyraq.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Open data: closed months as they were published, to read and to take along. */
@Controller
class OpenDataPages {
    private final Faces faces;
    private final PublishedFigures figures;
    private final OpenDataFile file;
    private final Places places;

    OpenDataPages(Faces faces, PublishedFigures figures, OpenDataFile file, Places places) {
        this.faces = faces;
        this.figures = figures;
        this.file = file;
        this.places = places;
    }

    /** The newest closed month, and a list of all. */
    @GetMapping({IN_LANGUAGE + "/data", BY_NOTICE + "/data"})
    Page newest(HttpServletRequest request) {
        var months = figures.months();
        return page(request, months, months.isEmpty() ? null : months.getFirst());
    }

    @GetMapping({IN_LANGUAGE + "/data/{month}", BY_NOTICE + "/data/{month}"})
    Page one(@PathVariable String month, HttpServletRequest request) {
        var months = figures.months();
        return page(
                request,
                months,
                parsed(month)
                        .filter(months::contains)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping(IN_LANGUAGE + "/data/figures.csv")
    void csv(Language language, HttpServletResponse response) throws IOException {
        try (var out = begin(response, "text/csv;charset=UTF-8", "csv")) {
            figures.csv(language, out);
        }
    }

    @GetMapping(IN_LANGUAGE + "/data/figures.json")
    void json(Language language, HttpServletResponse response) throws IOException {
        try (var out = begin(response, "application/json;charset=UTF-8", "json")) {
            file.write(language, out);
        }
    }

    private Page page(
            HttpServletRequest request, List<YearMonth> months, @Nullable YearMonth shown) {
        return Page.of(
                "portal/figures",
                new OpenDataPage(
                        faces.around(request),
                        months,
                        shown,
                        shown == null ? List.of() : figures.of(shown),
                        places));
    }

    private static Writer begin(HttpServletResponse response, String type, String ending)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures." + ending + '"');
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static Optional<YearMonth> parsed(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
