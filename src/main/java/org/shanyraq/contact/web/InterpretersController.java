package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.interpreting.Interpreter;
import org.shanyraq.contact.interpreting.Interpreters;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roster of interpreters, kept by the supervisors of the shift. */
@Controller
public class InterpretersController {
    private static final int LONGEST_NAME = 120;

    private final Interpreters interpreters;

    InterpretersController(Interpreters interpreters) {
        this.interpreters = interpreters;
    }

    /** The roster and the form for one more. */
    public record RosterPage(List<Interpreter> roster, List<DayOfWeek> days, Form form) {}

    @GetMapping("/interpreters")
    Page show() {
        return page(Form.empty());
    }

    @PostMapping("/interpreters")
    Object add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String languages,
            @RequestParam Optional<Set<String>> days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        var form = Form.typed(request);
        var codes =
                Arrays.stream(languages.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        var chosen =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> days.orElse(Set.of()).contains(day.name()))
                        .collect(Collectors.toSet());
        var begins = time(from);
        var ends = time(to);
        required(form, "name", !name.isBlank());
        if (Text.length(name) > LONGEST_NAME) {
            form.error("name", "web.field.too_long", LONGEST_NAME);
        }
        required(form, "phone", phone.strip().matches("[+0-9 ()-]{5,30}"));
        if (codes.isEmpty() || codes.stream().anyMatch(code -> code.length() != 2)) {
            form.error("languages", "contact.interpreters.codes");
        }
        required(form, "days", !chosen.isEmpty());
        required(form, "from", begins.isPresent());
        required(form, "to", ends.isPresent());
        if (form.hasErrors() || begins.isEmpty() || ends.isEmpty()) {
            return page(form).refused();
        }
        interpreters.add(
                new Interpreters.NewInterpreter(
                        AsideController.cut(name),
                        AsideController.cut(phone),
                        codes,
                        chosen,
                        begins.get(),
                        ends.get()));
        return "redirect:/interpreters";
    }

    @PostMapping("/interpreters/{id}/state")
    String state(@PathVariable UUID id, @RequestParam(defaultValue = "away") String state) {
        interpreters.state(id, Interpreter.State.of(state));
        return "redirect:/interpreters";
    }

    private static void required(Form form, String field, boolean right) {
        if (!right) {
            form.error(field, "web.field.required");
        }
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Page page(Form form) {
        return Page.of(
                "contact/interpreters",
                new RosterPage(interpreters.roster(), List.of(DayOfWeek.values()), form));
    }
}
