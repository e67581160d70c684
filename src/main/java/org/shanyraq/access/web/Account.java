package org.shanyraq.access.web;

import java.util.UUID;
import org.shanyraq.access.DeclareConflict;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own sign-ins: where, when, and an end to those that are not one's own. */
@Controller
class Account {
    private static final int SHOWN = 20;

    private final SignIns signIns;
    private final DeclareConflict conflicts;

    Account(SignIns signIns, DeclareConflict conflicts) {
        this.signIns = signIns;
        this.conflicts = conflicts;
    }

    /** What was changed just now is said once more. */
    @GetMapping("/account")
    Page show(@RequestParam(defaultValue = "") String changed) {
        boolean known = changed.equals("password") || changed.equals("telephone");
        return page(Form.empty(), known ? changed : "");
    }

    Page page(Form form) {
        return page(form, "");
    }

    private Page page(Form form, String changed) {
        var me = Entry.signedIn().orElseThrow();
        return Page.of(
                "access/account",
                new AccountPage(
                        signIns.of(me.staffId(), SHOWN),
                        me.id(),
                        conflicts.ofMine(),
                        conflicts.setByMe(),
                        form,
                        changed));
    }

    @PostMapping("/account/sign-ins/{id}/end")
    String end(@PathVariable UUID id) {
        var me = Entry.signedIn().orElseThrow().staffId();
        signIns.end(me, id, me);
        return "redirect:/account";
    }

    /** Everywhere but here. */
    @PostMapping("/account/sign-ins/end")
    String endOthers() {
        var me = Entry.signedIn().orElseThrow();
        signIns.endAll(me.staffId(), me.id(), me.staffId());
        return "redirect:/account";
    }
}
