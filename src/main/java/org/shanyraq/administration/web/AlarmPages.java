package org.shanyraq.administration.web;

import org.shanyraq.administration.alarm.Alarms;
import org.shanyraq.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** What rings, and an answer to it. */
@Controller
class AlarmPages {
    private static final int SHOWN = 100;

    private final Alarms alarms;

    AlarmPages(Alarms alarms) {
        this.alarms = alarms;
    }

    @GetMapping("/alarms")
    Page show() {
        return Page.of("administration/alarms", page());
    }

    /** The rows alone, for the open page. */
    @GetMapping("/alarms/rows")
    Page rows() {
        return Page.of("administration/alarm-rows", page());
    }

    /** From a page's form it leads to the list; from the banner the page stays where it is. */
    @PostMapping("/alarms/{number}/answer")
    Object answer(
            @PathVariable long number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
        alarms.answer(number);
        return byScript ? ResponseEntity.noContent().build() : "redirect:/alarms";
    }

    private AlarmsPage page() {
        return new AlarmsPage(alarms.latest(SHOWN));
    }
}
