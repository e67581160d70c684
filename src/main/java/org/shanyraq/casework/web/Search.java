package org.shanyraq.casework.web;

import java.util.List;
import org.shanyraq.casework.SearchCases;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search. What is asked travels in the body, so that no name stands in an address or a log. */
@Controller
public class Search {
    private static final int LONGEST = 200;

    private final SearchCases search;

    Search(SearchCases search) {
        this.search = search;
    }

    @GetMapping("/search")
    Page empty() {
        return Page.of("casework/search", new SearchPage("", List.of()));
    }

    @PostMapping("/search")
    Page find(@RequestParam(defaultValue = "") String q) {
        var asked = Text.line(q.substring(0, Math.min(LONGEST, q.length())));
        var hits = asked.isEmpty() ? List.<SearchCases.Hit>of() : search.search(asked);
        return Page.of("casework/search", new SearchPage(asked, hits));
    }

    /** The search as its template shows it. */
    public record SearchPage(String asked, List<SearchCases.Hit> hits) {}
}
