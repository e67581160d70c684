package org.shanyraq.web.shell;

import java.util.UUID;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeps and forgets the reader's own views of lists. */
@Controller
class ViewKeeping {
    private final SavedViews views;

    ViewKeeping(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/views")
    String keep(
            @RequestParam String list,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam String back) {
        var named = Text.line(name);
        if (named.isEmpty()
                || Text.length(named) > 40
                || !list.matches("[a-z_.]{1,60}")
                || !query.matches("[A-Za-z0-9_.=&%*~-]{0,1000}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        views.save(list, named, query, shared);
        return "redirect:" + own(back) + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/views/{id}/forget")
    String forget(@PathVariable UUID id, @RequestParam String back) {
        views.forget(id);
        return "redirect:" + own(back);
    }

    /** A path of our own, never another site's. */
    private static String own(String back) {
        return back.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*") ? back : "/home";
    }
}
