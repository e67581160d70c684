package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.shanyraq.access.door.Asked;
import org.shanyraq.access.door.KeptForms;
import org.shanyraq.access.signin.Passwords;
import org.shanyraq.access.signin.SignIn;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.web.Form;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Name and password, then the code. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Entry entry;
    private final KeptForms forms;

    SignInPages(SignIn signIn, Entry entry, KeptForms forms) {
        this.signIn = signIn;
        this.entry = entry;
        this.forms = forms;
    }

    /** A refusal in words, and for how long to wait. */
    static Message refusal(Outcome outcome, String wrong) {
        return switch (outcome) {
            case Outcome.Wait wait -> Message.of("access.wait", seconds(wait.time()));
            default -> Message.of(wrong);
        };
    }

    static HttpStatus status(Outcome outcome) {
        return outcome instanceof Outcome.Wait
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @GetMapping("/sign-in")
    Page show(@RequestParam(defaultValue = "") String to) {
        return Page.of("access/sign-in", new SignInPage(Form.empty(), to));
    }

    @PostMapping("/sign-in")
    Object password(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        Outcome outcome;
        try {
            outcome = signIn.password(name, password, Browser.origin(request));
        } catch (Passwords.TooManyAtOnce busy) {
            outcome = new Outcome.Wait(Duration.ofSeconds(10));
        }
        if (outcome instanceof Outcome.PasswordRight right) {
            entry.passwordRight(request, right.staff());
            return "redirect:/sign-in/code" + (to.isEmpty() ? "" : "?to=" + Browser.encoded(to));
        }
        var form =
                Form.of(java.util.Map.of("name", name))
                        .error(refusal(outcome, "access.sign_in.wrong"));
        return Page.of("access/sign-in", new SignInPage(form, to)).with(status(outcome));
    }

    @GetMapping("/sign-in/code")
    Object askCode(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return entry.pending(request).isEmpty()
                ? "redirect:/sign-in"
                : Page.of("access/code", new SignInPage(Form.empty(), to));
    }

    @PostMapping("/sign-in/code")
    Object code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = entry.pending(request);
        if (pending.isEmpty()) {
            return "redirect:/sign-in";
        }
        var outcome = signIn.code(pending.get(), code, Browser.origin(request));
        if (outcome instanceof Outcome.In in) {
            entry.enter(request, response, in);
            boolean waiting =
                    KeptText.id(request)
                            .flatMap(id -> forms.find(in.signedIn().staffId(), id))
                            .isPresent();
            return "redirect:" + (waiting ? "/kept" : Asked.ownAddress(to));
        }
        var form = Form.empty().error(refusal(outcome, "access.code.wrong"));
        return Page.of("access/code", new SignInPage(form, to)).with(status(outcome));
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        entry.leave(request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }

    private static long seconds(Duration time) {
        return Math.max(1, (time.toMillis() + 999) / 1000);
    }
}
