package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.queue.Profile;
import org.shanyraq.contact.queue.Profiles;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Skills, levels, languages and capacity of those who answer. */
@Controller
@RequestMapping("/routing/operators")
class ProfilesController {
    private final Profiles profiles;

    ProfilesController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    Page list() {
        return Page.of("contact/profiles", new ProfilesPage(profiles.all()));
    }

    @GetMapping("/{staff}")
    Page show(@PathVariable UUID staff) {
        var known = known(staff);
        return Page.of("contact/profile", new ProfilesPage.One(known, form(known)));
    }

    @PostMapping("/{staff}")
    Object change(@PathVariable UUID staff, HttpServletRequest request) {
        var known = known(staff);
        var form = Form.typed(request);
        var profile = read(form);
        if (profile.isEmpty()) {
            return Page.of("contact/profile", new ProfilesPage.One(known, form)).refused();
        }
        int version = number(form.value("version"), 0, Integer.MAX_VALUE).orElse(-1);
        if (profiles.change(known.member().id(), profile.get(), version)) {
            return "redirect:/routing/operators";
        }
        form.error(org.shanyraq.web.Message.of("contact.profile.stale"));
        return Page.of("contact/profile", new ProfilesPage.One(known(staff), form)).stale();
    }

    private Profiles.Known known(UUID staff) {
        return profiles.find(new StaffId(staff))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Form form(Profiles.Known known) {
        var values = new LinkedHashMap<String, String>();
        var profile = known.profile();
        for (var skill : Skill.values()) {
            values.put("skill." + skill.code(), "" + profile.levels().getOrDefault(skill, 0));
        }
        values.put(
                "tongues",
                profile.tongues().stream()
                        .filter(code -> Language.of(code).isEmpty())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        values.put("capacity", "" + profile.capacity());
        values.put("reserve", profile.reserve() ? "true" : "");
        return Form.of(values);
    }

    private static Optional<Profile> read(Form form) {
        var levels = new EnumMap<Skill, Integer>(Skill.class);
        for (var skill : Skill.values()) {
            var level = number(form.value("skill." + skill.code()), 0, Skill.HIGHEST);
            level.filter(l -> l > 0).ifPresent(l -> levels.put(skill, l));
            if (level.isEmpty()) {
                form.error("skill." + skill.code(), "contact.rules.number", 0, Skill.HIGHEST);
            }
        }
        var capacity = number(form.value("capacity"), 1, Profile.MOST);
        if (capacity.isEmpty()) {
            form.error("capacity", "contact.rules.number", 1, Profile.MOST);
        }
        var tongues = tongues(form.value("tongues"));
        if (tongues.stream().anyMatch(code -> !code.matches("[a-z]{2}"))) {
            form.error("tongues", "contact.profile.tongues.wrong");
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(
                        new Profile(
                                levels,
                                tongues,
                                capacity.orElseThrow(),
                                form.value("reserve").equals("true")));
    }

    private static Set<String> tongues(String typed) {
        return Arrays.stream(typed.toLowerCase(java.util.Locale.ROOT).split("[,\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> number(String typed, int least, int most) {
        return typed.strip().matches("[0-9]{1,6}")
                ? Optional.of(Integer.parseInt(typed.strip())).filter(n -> n >= least && n <= most)
                : Optional.empty();
    }
}
