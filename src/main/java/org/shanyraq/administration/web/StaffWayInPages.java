package org.shanyraq.administration.web;

import java.util.UUID;
import org.shanyraq.access.InviteStaff;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody's way in: a new link, another try, an end to sign-ins. */
@Controller
class StaffWayInPages {
    private final InviteStaff invite;
    private final StaffOne one;

    StaffWayInPages(InviteStaff invite, StaffOne one) {
        this.invite = invite;
        this.one = one;
    }

    /** Shows the one-time link; it cannot be shown again. */
    @PostMapping("/staff/{id}/link")
    Page link(@PathVariable UUID id) {
        return one.withLink(new StaffId(id));
    }

    @PostMapping("/staff/{id}/unlock")
    String letTryAgain(@PathVariable UUID id) {
        invite.letTryAgain(new StaffId(id));
        return "redirect:/staff/" + id;
    }

    @PostMapping("/staff/{id}/sign-out")
    String endSignIns(@PathVariable UUID id) {
        invite.endSignIns(new StaffId(id));
        return "redirect:/staff/" + id;
    }

    @PostMapping("/staff/{id}/sign-ins/{signIn}/end")
    String endSignIn(@PathVariable UUID id, @PathVariable UUID signIn) {
        invite.endSignIn(new StaffId(id), signIn);
        return "redirect:/staff/" + id;
    }
}
