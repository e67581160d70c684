package org.shanyraq.web.components;

import org.shanyraq.ground.Role;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows all components, so that a page maker finds them and a change to one is seen. */
@Controller
class Components {
    /** To look at while trying the house out; in a house at work it is for administrators. */
    private static void look(Shell shell) {
        boolean administrator =
                shell.reader().map(who -> who.role() == Role.ADMINISTRATOR).orElse(false);
        if (!shell.demo() && !administrator) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/components")
    Page show(Shell shell, Listing listing) {
        look(shell);
        return Page.of("web/components", new Samples(shell).page(listing, Form.empty()));
    }

    /** Refuses whatever is sent, to show how a form comes back. */
    @PostMapping("/components")
    Page refuse(Shell shell, Listing listing, @RequestParam(defaultValue = "") String note) {
        look(shell);
        var form =
                Form.of(java.util.Map.of("note", note))
                        .error("note", Message.of("web.sample.refused"));
        return Page.of("web/components", new Samples(shell).page(listing, form)).refused();
    }

    @PostMapping("/components/centres")
    Page centres(Shell shell, @RequestParam("centre_text") String typed) {
        look(shell);
        var found =
                new Samples(shell)
                        .centres().stream()
                                .filter(
                                        centre ->
                                                centre.name()
                                                        .toLowerCase(shell.language().locale())
                                                        .contains(
                                                                typed.toLowerCase(
                                                                        shell.language().locale())))
                                .toList();
        return Page.of("web/form/pick_list", found);
    }
}
