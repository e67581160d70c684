package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.AccessActs;
import org.shanyraq.access.ChangeStaff;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody goes on leave, is back, or leaves for good; their work goes to others. */
@Controller
class StaffLeavePages {
    private final ChangeStaff change;
    private final StaffOne one;
    private final Policy policy;
    private final Clock clock;

    StaffLeavePages(ChangeStaff change, StaffOne one, Policy policy, Clock clock) {
        this.change = change;
        this.one = one;
        this.policy = policy;
        this.clock = clock;
    }

    @PostMapping("/staff/{id}/leave")
    Object leave(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate backOn,
            @RequestParam(required = false) @Nullable UUID deputy,
            HttpServletRequest request) {
        policy.require(AccessActs.CHANGE_STAFF);
        var today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        if (backOn != null && !backOn.isAfter(today)) {
            var form = Form.typed(request).error("backOn", "web.field.past");
            return one.page(new StaffId(id), form).refused();
        }
        return changed(
                id, () -> change.leave(new StaffId(id), version, backOn, staff(deputy)), request);
    }

    @PostMapping("/staff/{id}/return")
    Object comeBack(@PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        return changed(id, () -> change.comeBack(new StaffId(id), version), request);
    }

    @PostMapping("/staff/{id}/deactivate")
    Object deactivate(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID successor,
            HttpServletRequest request) {
        return changed(
                id, () -> change.deactivate(new StaffId(id), version, staff(successor)), request);
    }

    private Object changed(UUID id, Runnable work, HttpServletRequest request) {
        try {
            work.run();
        } catch (OptimisticLockingFailureException stale) {
            Page page =
                    one.page(
                            new StaffId(id),
                            Form.typed(request).error(Message.of("administration.staff.stale")));
            return page.stale();
        }
        return "redirect:/staff/" + id;
    }

    private static @Nullable StaffId staff(@Nullable UUID id) {
        return id == null ? null : new StaffId(id);
    }
}
