package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.shanyraq.access.signin.OwnProofs;
import org.shanyraq.access.signin.Passwords;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password and telephone. */
@Controller
class AccountProofs {
    private final OwnProofs proofs;
    private final Account account;

    AccountProofs(OwnProofs proofs, Account account) {
        this.proofs = proofs;
        this.account = account;
    }

    @PostMapping("/account/password")
    Object password(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again) {
        var form = Form.empty();
        if (!fresh.equals(again)) {
            return account.page(form.error("again", "access.welcome.differ")).refused();
        }
        var me = Entry.signedIn().orElseThrow();
        OwnProofs.Change change;
        try {
            change = proofs.password(me, present, fresh);
        } catch (Passwords.TooManyAtOnce busy) {
            change = new OwnProofs.Change.Refused(new Outcome.Wait(Duration.ofSeconds(10)));
        }
        return switch (change) {
            case OwnProofs.Change.Changed() -> "redirect:/account?changed=password";
            case OwnProofs.Change.Weak(var why) ->
                    account.page(
                                    form.error(
                                            "fresh",
                                            "access.password." + why.code(),
                                            Passwords.SHORTEST))
                            .refused();
            case OwnProofs.Change.Refused(var why) ->
                    account.page(
                                    form.error(
                                            "present",
                                            SignInPages.refusal(why, "access.unlock.wrong")))
                            .with(SignInPages.status(why));
        };
    }

    /** With a code of the telephone that still counts. */
    @PostMapping("/account/telephone")
    Object begin(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var me = Entry.signedIn().orElseThrow();
        var outcome = proofs.beginTelephone(me, code, Browser.origin(request));
        if (outcome instanceof Outcome.In) {
            return "redirect:/account/telephone";
        }
        var form = Form.empty().error("code", SignInPages.refusal(outcome, "access.code.wrong"));
        return account.page(form).with(SignInPages.status(outcome));
    }

    @GetMapping("/account/telephone")
    Object show() {
        return page(Form.empty()).map(Object.class::cast).orElse("redirect:/account");
    }

    @PostMapping("/account/telephone/prove")
    Object prove(@RequestParam(defaultValue = "") String code) {
        var outcome = proofs.proveTelephone(Entry.signedIn().orElseThrow(), code);
        if (outcome instanceof Outcome.In) {
            return "redirect:/account?changed=telephone";
        }
        HttpStatus status = SignInPages.status(outcome);
        var form = Form.empty().error("code", SignInPages.refusal(outcome, "access.code.wrong"));
        return page(form).map(page -> (Object) page.with(status)).orElse("redirect:/account");
    }

    private Optional<Page> page(Form form) {
        return proofs.telephone(Entry.signedIn().orElseThrow())
                .map(
                        waiting ->
                                Page.of(
                                        "access/own-telephone",
                                        new TelephonePage(
                                                "",
                                                form,
                                                waiting.secret(),
                                                AppKey.square(
                                                        waiting.signInName(), waiting.secret()))));
    }
}
