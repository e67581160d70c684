package org.shanyraq.web.components;

import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows all components, so that a page maker finds them and a change to one is seen. */
@Controller
class Components {
    @GetMapping("/components")
    Page show(Shell shell, Listing listing) {
        return Page.of("web/components", new Samples(shell).page(listing, Form.empty()));
    }

    /** Refuses whatever is sent, to show how a form comes back. */
    @PostMapping("/components")
    Page refuse(Shell shell, Listing listing, @RequestParam(defaultValue = "") String note) {
        var form =
                Form.of(java.util.Map.of("note", note))
                        .error("note", Message.of("web.sample.refused"));
        return Page.of("web/components", new Samples(shell).page(listing, form)).refused();
    }

    @PostMapping("/components/centres")
    Page centres(Shell shell, @RequestParam("centre_text") String typed) {
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
