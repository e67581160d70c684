package org.shanyraq.contact.web.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.supervision.SupervisionActs;
import org.shanyraq.contact.wellbeing.LookAfter;
import org.shanyraq.contact.wellbeing.MyCare;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Form;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /care}: one's own load of hard contacts, and the shift's for its supervisor. */
@Controller
@RequestMapping("/care")
class CareController {
    private static final int DAYS = 28;

    private final LookAfter care;
    private final StaffRegister register;

    CareController(LookAfter care, StaffRegister register) {
        this.care = care;
        this.register = register;
    }

    @Bean
    static MenuEntry careInMenu() {
        return MenuEntry.of("contact.menu.care", "/care", 17, Role.OPERATOR, Role.SHIFT_SUPERVISOR);
    }

    @GetMapping
    Page mine(Shell shell) {
        return page(shell, Form.empty());
    }

    /** What is held out now, for the desk. */
    @GetMapping("/now")
    Page now() {
        return Page.of("contact/care_now", held());
    }

    @PostMapping("/offers/{offer}/take")
    Page take(@PathVariable UUID offer) {
        care.take(offer);
        return Page.of("contact/care_held", held());
    }

    @PostMapping("/offers/{offer}/later")
    Page goOn(@PathVariable UUID offer) {
        care.goOn(offer);
        return Page.of("contact/care_held", held());
    }

    @PostMapping("/alerts/{alert}/seen")
    Page seen(@PathVariable UUID alert) {
        care.seen(alert);
        return Page.of("contact/care_held", held());
    }

    @PostMapping("/buddy")
    Object choose(
            @RequestParam(defaultValue = "") String buddy,
            Shell shell,
            HttpServletRequest request) {
        return care.chooseBuddy(staff(buddy))
                ? "redirect:/care"
                : page(shell, Form.typed(request).error(Message.of("contact.care.no_colleague")))
                        .refused();
    }

    @GetMapping("/shift")
    Page shift() {
        return shift(Form.empty());
    }

    /** Notes that a talk took place, and nothing of it. */
    @PostMapping("/debrief")
    Object debrief(
            @RequestParam UUID once,
            @RequestParam(name = "with", defaultValue = "") String with,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(name = "more", defaultValue = "false") boolean more,
            HttpServletRequest request) {
        boolean kept =
                staff(with).isPresent()
                        && day(day).isPresent()
                        && care.debrief(
                                once, staff(with).get(), kind, day(day).get(), minutes, more);
        return kept
                ? "redirect:/care/shift"
                : shift(Form.typed(request).error(Message.of("contact.care.not_kept"))).refused();
    }

    @Bean
    LiveSource careTopic(Policy policy) {
        return new LiveSource() {
            @Override
            public String prefix() {
                return LookAfter.TOPIC;
            }

            @Override
            public boolean allows(String topic, HttpServletRequest request) {
                return policy.mightAllow(SupervisionActs.SEE_BOARD)
                        && topic.equals(LookAfter.TOPIC + ":" + me());
            }

            @Override
            public List<LiveEvent> since(String topic, long after, Language language) {
                var now = held();
                return now.news() <= after
                        ? List.of()
                        : List.of(
                                new LiveEvent(
                                        now.news(), "held", Page.of("contact/care_held", now)));
            }
        };
    }

    private Page page(Shell shell, Form form) {
        var mine = care.mine();
        var names = names(mine);
        return Page.of(
                "contact/care",
                new CarePage(
                        mine,
                        care.colleagues(),
                        mine.buddy().map(StaffId::toString),
                        chart(shell, mine),
                        mine.debriefs().stream()
                                .map(held -> new CarePage.Talk(held, name(names, held.ledBy())))
                                .toList(),
                        Acting.staff()
                                .filter(staff -> staff.role() == Role.SHIFT_SUPERVISOR)
                                .isPresent(),
                        form));
    }

    private Page shift(Form form) {
        var shift = care.shift();
        var names =
                register.find(shift.loads().stream().map(load -> load.staff()).distinct().toList());
        return Page.of(
                "contact/care_shift",
                new CareShiftPage(
                        shift,
                        shift.loads().stream()
                                .map(load -> new CareShiftPage.Row(load, name(names, load.staff())))
                                .toList(),
                        FreshId.next(),
                        form));
    }

    private CareNow held() {
        var mine = care.mine();
        var names = names(mine);
        return new CareNow(
                me().value(),
                mine.offer(),
                mine.alerts().stream()
                        .map(alert -> new CareNow.Alert(alert.id(), name(names, alert.about())))
                        .toList(),
                mine.news());
    }

    private static Chart chart(Shell shell, MyCare mine) {
        var today = LocalDate.ofInstant(shell.now(), DatedSettings.ZONE);
        var labels = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (var day = today.minusDays(DAYS - 1); !day.isAfter(today); day = day.plusDays(1)) {
            labels.add(day.getDayOfMonth() + "." + day.getMonthValue());
            values.add((double) mine.days().getOrDefault(day, 0));
        }
        var title = shell.t("contact.care.days");
        return new Chart(title, Chart.Kind.BARS, labels, List.of(new Chart.Series(title, values)));
    }

    private Map<StaffId, StaffMember> names(MyCare mine) {
        var staff = new HashSet<StaffId>();
        mine.alerts().forEach(alert -> staff.add(alert.about()));
        mine.debriefs().forEach(held -> staff.add(held.ledBy()));
        return register.find(staff);
    }

    private static StaffId me() {
        return Acting.staff().orElseThrow().id();
    }

    private static Optional<StaffId> staff(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(new StaffId(UUID.fromString(typed)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String name(Map<StaffId, StaffMember> names, StaffId staff) {
        return Optional.ofNullable(names.get(staff)).map(StaffMember::name).orElse("");
    }
}
