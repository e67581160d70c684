package org.shanyraq.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.DeclareConflict;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "I know these people", or a manager knows that a colleague does: asked from the page of a case or
 * a contact, answered here.
 */
@Controller
class Conflicts {
    private final DeclareConflict declare;

    Conflicts(DeclareConflict declare) {
        this.declare = declare;
    }

    @GetMapping("/conflicts/declare")
    Page ask(@RequestParam String kind, @RequestParam UUID id) {
        return Page.of(
                "access/conflict", new ConflictPage(new Thing(kind, id), declare.colleagues()));
    }

    @PostMapping("/conflicts")
    String declare(
            @RequestParam String kind,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable UUID whose) {
        if (whose == null) {
            declare.mine(new Thing(kind, id));
        } else {
            declare.of(new StaffId(whose), new Thing(kind, id));
        }
        return "redirect:/account";
    }
}
