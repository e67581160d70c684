package org.shanyraq.administration.web;

import org.shanyraq.administration.alarm.Alarms;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
        return Page.of("administration/alarms", new AlarmsPage(alarms.latest(SHOWN)));
    }

    @PostMapping("/alarms/{number}/answer")
    String answer(@PathVariable long number) {
        alarms.answer(number);
        return "redirect:/alarms";
    }
}
