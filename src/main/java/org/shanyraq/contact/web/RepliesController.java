package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shanyraq.contact.replies.KeepReplies;
import org.shanyraq.contact.replies.NewReply;
import org.shanyraq.contact.replies.OfferReplies;
import org.shanyraq.contact.replies.Reply;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviewed answers: found while one writes, and kept by the supervisors of the shift. */
@Controller
class RepliesController {
    private static final int LONGEST = 1_000;

    private final KeepReplies keep;
    private final OfferReplies offer;

    RepliesController(KeepReplies keep, OfferReplies offer) {
        this.keep = keep;
        this.offer = offer;
    }

    /** What is offered while somebody writes. */
    @GetMapping("/desk/replies")
    Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "kk") String tongue,
            HttpServletRequest request) {
        var language = Language.of(tongue).orElse(DeskController.language(request));
        return Page.of(
                "contact/reply_list",
                new RepliesFound(offer.find(AsideController.cut(q), language), language));
    }

    @GetMapping("/replies")
    Page show() {
        return page(Form.empty());
    }

    @PostMapping("/replies")
    Object draft(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "false") boolean safe,
            @RequestParam(defaultValue = "") String kk,
            @RequestParam(defaultValue = "") String ru,
            @RequestParam(defaultValue = "") String en,
            HttpServletRequest request) {
        var form = Form.typed(request);
        if (!code.strip().matches("[a-z0-9_]{2,40}")) {
            form.error("code", "contact.reply.code_wrong");
        }
        if (!KeepReplies.TOPICS.contains(topic)) {
            form.error("topic", "web.field.required");
        }
        check(form, "kk", kk);
        check(form, "ru", ru);
        check(form, "en", en);
        if (form.hasErrors()) {
            return page(form).refused();
        }
        var texts =
                new Reply.Texts(
                        Text.clean(kk).strip(), Text.clean(ru).strip(), Text.clean(en).strip());
        keep.draft(new NewReply(code.strip(), topic, safe, texts));
        return "redirect:/replies";
    }

    @PostMapping("/replies/{code}/review")
    Object review(@PathVariable String code, @RequestParam(defaultValue = "0") int version) {
        return switch (keep.review(code, version)) {
            case DONE -> "redirect:/replies";
            case OWN -> page(Form.empty().error("code", "contact.reply.own")).refused();
            case GONE -> page(Form.empty().error("code", "contact.reply.gone")).stale();
        };
    }

    @PostMapping("/replies/{code}/withdraw")
    String withdraw(@PathVariable String code, @RequestParam(defaultValue = "0") int version) {
        keep.withdraw(code, version);
        return "redirect:/replies";
    }

    private static void check(Form form, String field, String text) {
        if (text.isBlank()) {
            form.error(field, "web.field.required");
        } else if (Text.length(text) > LONGEST) {
            form.error(field, "web.field.too_long", LONGEST);
        }
    }

    private Page page(Form form) {
        return Page.of(
                "contact/replies",
                new RepliesPage(
                        keep.present(),
                        KeepReplies.TOPICS,
                        Acting.staff().orElseThrow().id(),
                        form));
    }
}
