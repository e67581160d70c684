package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shanyraq.access.signin.Invitations;
import org.shanyraq.access.signin.Passwords;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first visit by a one-time link: a password, then the telephone. */
@Controller
class Welcome {
    private final Invitations invitations;
    private final Entry entry;

    Welcome(Invitations invitations, Entry entry) {
        this.invitations = invitations;
        this.entry = entry;
    }

    @GetMapping("/welcome/{token}")
    Page show(@PathVariable String token) {
        return page(token, Form.empty());
    }

    @PostMapping("/welcome/{token}")
    Object choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        if (!password.equals(again)) {
            return page(token, Form.empty().error("again", "access.welcome.differ")).refused();
        }
        var weakness = invitations.choosePassword(token, password);
        if (weakness.isPresent()) {
            var why = "access.password." + weakness.get().code();
            return page(token, Form.empty().error("password", why, Passwords.SHORTEST)).refused();
        }
        return "redirect:/welcome/" + token + "/code";
    }

    @GetMapping("/welcome/{token}/code")
    Object telephone(@PathVariable String token) {
        var page = telephonePage(token, Form.empty());
        return page.isEmpty() ? "redirect:/welcome/" + token : page.get();
    }

    @PostMapping("/welcome/{token}/code")
    Object prove(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var in = invitations.prove(token, code, Browser.origin(request));
        if (in.isPresent()) {
            entry.enter(request, response, in.get());
            return "redirect:/home";
        }
        var page = telephonePage(token, Form.empty().error("code", "access.code.wrong"));
        return page.isEmpty() ? "redirect:/welcome/" + token : page.get().refused();
    }

    private Page page(String token, Form form) {
        var holder = invitations.holder(token);
        if (holder.isEmpty()) {
            return Page.of("access/link-over").with(HttpStatus.NOT_FOUND);
        }
        return Page.of("access/welcome", new WelcomePage(token, holder.get().signInName(), form));
    }

    private Optional<Page> telephonePage(String token, Form form) {
        var holder = invitations.holder(token);
        var secret = invitations.secret(token);
        if (holder.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        var square = AppKey.square(holder.get().signInName(), secret.get());
        return Optional.of(
                Page.of("access/telephone", new TelephonePage(token, form, secret.get(), square)));
    }
}
