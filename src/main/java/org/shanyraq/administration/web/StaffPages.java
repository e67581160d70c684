package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.AccessActs;
import org.shanyraq.access.ChangeStaff;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Policy;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.shanyraq.web.Wording;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff register: list, invite, change. */
@Controller
class StaffPages {
    private final StaffList list;
    private final EnrolStaff enrol;
    private final ChangeStaff change;
    private final StaffOne one;
    private final Centres centres;
    private final Policy policy;

    StaffPages(
            StaffList list,
            EnrolStaff enrol,
            ChangeStaff change,
            StaffOne one,
            Centres centres,
            Policy policy) {
        this.list = list;
        this.enrol = enrol;
        this.change = change;
        this.one = one;
        this.centres = centres;
        this.policy = policy;
    }

    /** What is typed about a member of staff. */
    record StaffForm(
            @Nullable String signInName,
            @Nullable String name,
            @Nullable String role,
            @Nullable UUID centre,
            @Nullable Set<String> languages) {
        @Nullable Role roleOrNull() {
            return Arrays.stream(Role.values())
                    .filter(each -> each.code().equals(role))
                    .findFirst()
                    .orElse(null);
        }

        Set<Language> spoken() {
            return (languages == null ? Set.<String>of() : languages)
                    .stream()
                            .flatMap(code -> Language.of(code).stream())
                            .collect(Collectors.toSet());
        }
    }

    @GetMapping("/staff")
    Page all(Listing asked, Wording words) {
        return Page.of("administration/staff", list.page(asked, words));
    }

    @GetMapping("/staff/new")
    Page blank() {
        policy.require(AccessActs.ENROL_STAFF);
        return Page.of("administration/staff-new", new NewStaffPage(Form.empty(), centres.all()));
    }

    @PostMapping("/staff")
    Object enrol(StaffForm typed, HttpServletRequest request) {
        policy.require(AccessActs.ENROL_STAFF);
        var form = Form.typed(request);
        var name = typed.signInName() == null ? "" : typed.signInName();
        if (!NewStaff.isSignInName(name)) {
            form.error("signInName", "administration.staff.sign_in_name.wrong");
        }
        var checked = check(typed, form);
        if (checked == null || form.hasErrors()) {
            return Page.of("administration/staff-new", new NewStaffPage(form, centres.all()))
                    .refused();
        }
        var person =
                new NewStaff(
                        StaffId.fresh(),
                        name,
                        checked.name,
                        checked.role,
                        checked.centre,
                        typed.spoken());
        if (!enrol.enrol(person)) {
            form.error("signInName", "administration.staff.sign_in_name.taken");
            return Page.of("administration/staff-new", new NewStaffPage(form, centres.all()))
                    .refused();
        }
        return one.withLink(person.id());
    }

    @GetMapping("/staff/{id}")
    Page one(@PathVariable UUID id) {
        return one.page(new StaffId(id));
    }

    @PostMapping("/staff/{id}")
    Object move(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID successor,
            StaffForm typed,
            HttpServletRequest request) {
        policy.require(AccessActs.CHANGE_STAFF);
        var form = Form.typed(request);
        var checked = check(typed, form);
        if (checked == null || form.hasErrors()) {
            return one.page(new StaffId(id), form).refused();
        }
        try {
            change.move(
                    new StaffId(id),
                    version,
                    checked.name,
                    checked.role,
                    checked.centre,
                    typed.spoken(),
                    staff(successor));
        } catch (OptimisticLockingFailureException stale) {
            form.error(org.shanyraq.web.Message.of("administration.staff.stale"));
            return one.page(new StaffId(id), form).stale();
        }
        return "redirect:/staff/" + id;
    }

    private record Checked(String name, Role role, CentreId centre) {}

    private @Nullable Checked check(StaffForm typed, Form form) {
        var name = typed.name() == null ? "" : Text.line(typed.name());
        if (name.isBlank()) {
            form.error("name", "web.field.required");
        } else if (Text.length(name) > 120) {
            form.error("name", "web.field.too_long", 120);
        }
        var role = typed.roleOrNull();
        if (role == null) {
            form.error("role", "web.field.required");
        }
        var centre = typed.centre() == null ? null : new CentreId(typed.centre());
        if (centre == null || centres.find(centre).isEmpty()) {
            form.error("centre", "web.field.required");
        }
        return role == null || centre == null ? null : new Checked(name, role, centre);
    }

    private static @Nullable StaffId staff(@Nullable UUID id) {
        return id == null ? null : new StaffId(id);
    }
}
