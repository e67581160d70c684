package org.shanyraq.administration.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.administration.watch.Jobs;
import org.shanyraq.administration.watch.Keys;
import org.shanyraq.administration.watch.LookAtTrail;
import org.shanyraq.audit.SearchTrail;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that only show: jobs, settings, keys, the trail. */
@Controller
class WatchPages {
    private static final int A_PAGE = 100;

    private final Jobs jobs;
    private final Keys keys;
    private final LookAtTrail trail;
    private final DatedSettings settings;
    private final Policy policy;

    WatchPages(Jobs jobs, Keys keys, LookAtTrail trail, DatedSettings settings, Policy policy) {
        this.jobs = jobs;
        this.keys = keys;
        this.trail = trail;
        this.settings = settings;
        this.policy = policy;
    }

    @GetMapping("/administration/jobs")
    Page jobs() {
        return Page.of("administration/jobs", new JobsPage(jobs.all()));
    }

    @GetMapping("/administration/settings")
    Page settings() {
        policy.require(AdministrationActs.SEE_SETTINGS);
        return Page.of("administration/settings", new SettingsPage(settings.all()));
    }

    @GetMapping("/administration/keys")
    Page keys() {
        return Page.of(
                "administration/keys",
                new KeysPage(keys.progress(), policy.mightAllow(AdministrationActs.ROTATE_KEYS)));
    }

    @PostMapping("/administration/keys/rotate")
    String rotate() {
        keys.rotate();
        return "redirect:/administration/keys";
    }

    @GetMapping("/trail")
    Page trail() {
        return look(new SearchTrail.Question("", "", "", null, null), "", Long.MAX_VALUE, 0);
    }

    /** By post, because ids do not belong into addresses that browsers remember. */
    @PostMapping("/trail")
    Page search(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            @RequestParam(defaultValue = "9223372036854775807") long xid,
            @RequestParam(defaultValue = "0") long id) {
        var from = day == null ? null : day.atStartOfDay(DatedSettings.ZONE).toInstant();
        var until =
                day == null ? null : day.plusDays(1).atStartOfDay(DatedSettings.ZONE).toInstant();
        return look(
                new SearchTrail.Question(act.strip(), thing.strip(), actor.strip(), from, until),
                day == null ? "" : day.toString(),
                xid,
                id);
    }

    /** The whole trail against the log outside the database; it may take a while. */
    @PostMapping("/trail/verify")
    Page verify() {
        var verdict = trail.verify();
        var question = new SearchTrail.Question("", "", "", null, null);
        var found = trail.find(question, Long.MAX_VALUE, 0, A_PAGE);
        return Page.of(
                "administration/trail",
                new TrailPage(
                        question,
                        "",
                        found,
                        trail.sealed().orElse(null),
                        verdict,
                        found.size() == A_PAGE));
    }

    private Page look(SearchTrail.Question question, String day, long xid, long id) {
        var found = trail.find(question, xid, id, A_PAGE);
        return Page.of(
                "administration/trail",
                new TrailPage(
                        question,
                        day,
                        found,
                        trail.sealed().orElse(null),
                        null,
                        found.size() == A_PAGE));
    }
}
