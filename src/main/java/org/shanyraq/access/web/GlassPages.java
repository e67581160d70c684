package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.shanyraq.access.AccessActs;
import org.shanyraq.access.BreakTheGlass;
import org.shanyraq.access.GlassCategory;
import org.shanyraq.access.Policy;
import org.shanyraq.access.ReviewGlass;
import org.shanyraq.access.door.Asked;
import org.shanyraq.access.signin.SignIn;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.ground.Thing;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Breaking the glass, and looking at what others broke. */
@Controller
class GlassPages {
    private static final int SHOWN = 50;

    private final BreakTheGlass breaking;
    private final ReviewGlass reviews;
    private final SignIn signIn;
    private final Policy policy;

    GlassPages(BreakTheGlass breaking, ReviewGlass reviews, SignIn signIn, Policy policy) {
        this.breaking = breaking;
        this.reviews = reviews;
        this.signIn = signIn;
        this.policy = policy;
    }

    /**
     * @param kind what kind of thing, such as {@code case}
     * @param to where to go on once it is open
     */
    @GetMapping("/glass")
    Page ask(
            @RequestParam String kind,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String to) {
        policy.require(AccessActs.BREAK_GLASS);
        return Page.of("access/glass", new GlassPage(kind, id, to, Form.empty()));
    }

    @PostMapping("/glass")
    Object open(
            @RequestParam String kind,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        policy.require(AccessActs.BREAK_GLASS);
        var form = Form.typed(request);
        var why = categoryOf(category);
        if (why == null) {
            form.error("category", "web.field.required");
        }
        if (Text.length(Text.line(reason)) < BreakTheGlass.REASON) {
            form.error("reason", "access.glass.too_short", BreakTheGlass.REASON);
        }
        if (why == null || form.hasErrors()) {
            return refused(kind, id, to, form);
        }
        var proven =
                signIn.codeAgain(Entry.signedIn().orElseThrow(), code, Browser.origin(request));
        if (!(proven instanceof Outcome.In)) {
            return refused(
                    kind,
                    id,
                    to,
                    form.error("code", SignInPages.refusal(proven, "access.code.wrong")));
        }
        return switch (breaking.over(new Thing(kind, id), why, Text.line(reason))) {
            case BreakTheGlass.Outcome.Open open -> "redirect:" + Asked.ownAddress(to);
            case BreakTheGlass.Outcome.EnoughForToday enough ->
                    refused(
                            kind,
                            id,
                            to,
                            form.error(
                                    org.shanyraq.web.Message.of(
                                            "access.glass.enough", BreakTheGlass.A_DAY)));
            case BreakTheGlass.Outcome.ReasonTooShort brief ->
                    refused(
                            kind,
                            id,
                            to,
                            form.error("reason", "access.glass.too_short", BreakTheGlass.REASON));
        };
    }

    @GetMapping("/glass/reviews")
    Page reviews() {
        return Page.of("access/glass-reviews", new GlassReviewsPage(reviews.list(SHOWN)));
    }

    @PostMapping("/glass/reviews/{id}")
    String judge(@PathVariable UUID id, @RequestParam boolean justified) {
        reviews.judge(id, justified);
        return "redirect:/glass/reviews";
    }

    private static Page refused(String kind, UUID id, String to, Form form) {
        return Page.of("access/glass", new GlassPage(kind, id, to, form)).refused();
    }

    private static @org.jspecify.annotations.Nullable GlassCategory categoryOf(String code) {
        return Arrays.stream(GlassCategory.values())
                .filter(category -> category.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
