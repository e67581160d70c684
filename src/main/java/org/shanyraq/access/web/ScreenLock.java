package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shanyraq.access.door.Asked;
import org.shanyraq.access.signin.Passwords;
import org.shanyraq.access.signin.SignIn;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Covers the screen and uncovers it. The sign-in stands, and its live streams go on. */
@Controller
class ScreenLock {
    private final SignIn signIn;
    private final SignIns signIns;

    ScreenLock(SignIn signIn, SignIns signIns) {
        this.signIn = signIn;
        this.signIns = signIns;
    }

    @PostMapping("/lock")
    ResponseEntity<Void> lock() {
        Entry.signedIn().ifPresent(me -> signIns.lock(me.id()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/unlock")
    Page show(@RequestParam(defaultValue = "") String to) {
        return Page.of("access/unlock", new SignInPage(Form.empty(), to));
    }

    /** A script gets 204, or 422 for a wrong password and 429 for too many; a page goes on. */
    @PostMapping("/unlock")
    Object unlock(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        Outcome outcome;
        try {
            outcome =
                    signIn.unlock(
                            Entry.signedIn().orElseThrow(), password, Browser.origin(request));
        } catch (Passwords.TooManyAtOnce busy) {
            outcome = new Outcome.Wait(java.time.Duration.ofSeconds(10));
        }
        if (outcome instanceof Outcome.In) {
            return Asked.isByScript(request)
                    ? ResponseEntity.noContent().build()
                    : "redirect:" + Asked.ownAddress(to);
        }
        HttpStatus status = SignInPages.status(outcome);
        if (Asked.isByScript(request)) {
            return ResponseEntity.status(status).build();
        }
        var form = Form.empty().error(SignInPages.refusal(outcome, "access.unlock.wrong"));
        return Page.of("access/unlock", new SignInPage(form, to)).with(status);
    }
}
