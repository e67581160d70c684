package org.shanyraq.contact.web.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.quality.Review;
import org.shanyraq.contact.quality.ReviewConversation;
import org.shanyraq.contact.quality.ReviewForm;
import org.shanyraq.contact.quality.Sample;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sampled conversations: the list, the review, the operator's reply. */
@Controller
@RequestMapping("/quality")
class QualityController {
    private static final String SCORE = "s.";

    private final ReviewConversation reviewing;
    private final StaffRegister register;

    QualityController(ReviewConversation reviewing, StaffRegister register) {
        this.reviewing = reviewing;
        this.register = register;
    }

    @Bean
    static MenuEntry qualityInMenu() {
        return MenuEntry.of(
                "contact.menu.quality", "/quality", 15, Role.SHIFT_SUPERVISOR, Role.OPERATOR);
    }

    @GetMapping
    Page list(Listing listing, Shell shell) {
        var slice = reviewing.list(listing);
        var names = register.find(slice.rows().stream().map(Sample::operator).distinct().toList());
        var table =
                Table.of(
                        "contact.quality",
                        listing,
                        slice,
                        Table.Column.of("operator", shell.t("contact.queue.owner")),
                        Table.Column.of("contact", shell.t("contact.talk")),
                        Table.Column.of("why", shell.t("contact.quality.why")),
                        Table.Column.of("until", shell.t("contact.quality.until")),
                        Table.Column.of("state", shell.t("contact.block.state")),
                        Table.Column.of("total", shell.t("contact.quality.total")));
        return Page.of(
                "contact/quality",
                new QualityPage(
                        table,
                        slice.rows().stream()
                                .map(
                                        sample ->
                                                new QualityPage.Row(
                                                        sample, name(names, sample.operator())))
                                .toList(),
                        reviewing.agreement(),
                        Acting.staff()
                                .filter(staff -> staff.role() == Role.SHIFT_SUPERVISOR)
                                .isPresent()));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable UUID id) {
        return page(id, Form.empty());
    }

    @PostMapping("/{id}/review")
    Object score(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request) {
        return switch (reviewing.score(id, scores(typed), comment)) {
            case DONE, ALREADY -> "redirect:/quality/" + id;
            case OWN -> refused(id, request, "contact.quality.own");
            case NOTHING_SCORED -> refused(id, request, "contact.quality.nothing");
            case TOO_LONG ->
                    page(
                                    id,
                                    Form.typed(request)
                                            .error(
                                                    "comment",
                                                    "contact.quality.too_long",
                                                    ReviewConversation.LONGEST))
                            .refused();
        };
    }

    @PostMapping("/{id}/reply")
    Object reply(
            @PathVariable UUID id,
            @RequestParam UUID review,
            @RequestParam String text,
            HttpServletRequest request) {
        return reviewing.reply(id, review, text)
                ? "redirect:/quality/" + id
                : refused(id, request, "contact.quality.no_reply");
    }

    private Page refused(UUID id, HttpServletRequest request, String why) {
        return page(id, Form.typed(request).error(Message.of(why))).refused();
    }

    private Page page(UUID id, Form form) {
        var opened = reviewing.open(id);
        var staff = new java.util.HashSet<StaffId>();
        staff.add(opened.sample().operator());
        opened.reviews().forEach(review -> staff.add(review.reviewer()));
        var names = register.find(staff);
        return Page.of(
                "contact/review",
                new ReviewPage(
                        opened,
                        ReviewForm.current(),
                        name(names, opened.sample().operator()),
                        opened.reviews().stream()
                                .map(Review::reviewer)
                                .map(reviewer -> name(names, reviewer))
                                .toList(),
                        form));
    }

    /** What is no number of a criterion counts as left out. */
    private static Map<String, Integer> scores(Map<String, String> typed) {
        var form = ReviewForm.current();
        var scores = new HashMap<String, Integer>();
        for (var criterion : form.criteria()) {
            var chosen = typed.getOrDefault(SCORE + criterion.code(), "");
            if (chosen.matches("\\d") && Integer.parseInt(chosen) <= form.most()) {
                scores.put(criterion.code(), Integer.parseInt(chosen));
            }
        }
        return scores;
    }

    private static String name(Map<StaffId, StaffMember> names, StaffId staff) {
        return Optional.ofNullable(names.get(staff)).map(StaffMember::name).orElse("");
    }
}
