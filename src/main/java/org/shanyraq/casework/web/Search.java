package org.shanyraq.casework.web;

import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.lists.SearchCases;
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
    private final Policy policy;

    Search(SearchCases search, Policy policy) {
        this.search = search;
        this.policy = policy;
    }

    @GetMapping("/search")
    Page empty() {
        policy.require(CaseActs.SEARCH);
        return Page.of("casework/search", new SearchPage("", List.of()));
    }

    @PostMapping("/search")
    Page find(@RequestParam(defaultValue = "") String q) {
        policy.require(CaseActs.SEARCH);
        var asked = Text.line(q.substring(0, Math.min(LONGEST, q.length())));
        var hits = asked.isEmpty() ? List.<SearchCases.Hit>of() : search.search(asked);
        return Page.of("casework/search", new SearchPage(asked, hits));
    }

    /** The search as its template shows it. */
    public record SearchPage(String asked, List<SearchCases.Hit> hits) {}
}
