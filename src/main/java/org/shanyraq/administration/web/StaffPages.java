package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.AccessActs;
import org.shanyraq.access.ChangeStaff;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.InviteStaff;
import org.shanyraq.access.ListStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The staff register: list, invite, change, leave, return, departure. */
@Controller
class StaffPages {
    private static final int A_PAGE = 50;

    private final ListStaff list;
    private final EnrolStaff enrol;
    private final InviteStaff invite;
    private final ChangeStaff change;
    private final StaffRegister register;
    private final Centres centres;
    private final Policy policy;

    StaffPages(
            ListStaff list,
            EnrolStaff enrol,
            InviteStaff invite,
            ChangeStaff change,
            StaffRegister register,
            Centres centres,
            Policy policy) {
        this.list = list;
        this.enrol = enrol;
        this.invite = invite;
        this.change = change;
        this.register = register;
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
    Page all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state) {
        var found = list.page(after, role, state, A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        var shown = more ? found.subList(0, A_PAGE) : found;
        var next = more ? shown.getLast().signInName() : "";
        return Page.of(
                "administration/staff", new StaffPage(shown, centres.all(), role, state, next));
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
        return link(person.id().value());
    }

    @GetMapping("/staff/{id}")
    Page one(@PathVariable UUID id) {
        var account = account(id);
        return Page.of("administration/staff-one", page(account, known(account), ""));
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
            return Page.of("administration/staff-one", page(account(id), form, "")).refused();
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
            return Page.of("administration/staff-one", page(account(id), form, "")).stale();
        }
        return "redirect:/staff/" + id;
    }

    @PostMapping("/staff/{id}/leave")
    String leave(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate backOn,
            @RequestParam(required = false) @Nullable UUID deputy) {
        change.leave(new StaffId(id), version, backOn, staff(deputy));
        return "redirect:/staff/" + id;
    }

    @PostMapping("/staff/{id}/return")
    String comeBack(@PathVariable UUID id, @RequestParam int version) {
        change.comeBack(new StaffId(id), version);
        return "redirect:/staff/" + id;
    }

    @PostMapping("/staff/{id}/deactivate")
    String deactivate(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID successor) {
        change.deactivate(new StaffId(id), version, staff(successor));
        return "redirect:/staff/" + id;
    }

    /** Shows the one-time link; it cannot be shown again. */
    @PostMapping("/staff/{id}/link")
    Page link(@PathVariable UUID id) {
        var link = invite.link(new StaffId(id));
        var account = account(id);
        return Page.of("administration/staff-one", page(account, known(account), link));
    }

    @PostMapping("/staff/{id}/sign-out")
    String endSignIns(@PathVariable UUID id) {
        invite.endSignIns(new StaffId(id));
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

    private ListStaff.Account account(UUID id) {
        return list.one(new StaffId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StaffOnePage page(ListStaff.Account account, Form form, String link) {
        var me = account.member();
        var colleagues =
                register.ofCentre(me.centre()).stream()
                        .filter(other -> other.isActive() && !other.id().equals(me.id()))
                        .toList();
        return new StaffOnePage(account, form, centres.all(), colleagues, link);
    }

    private static Form known(ListStaff.Account account) {
        var member = account.member();
        return Form.of(
                java.util.Map.of(
                        "name", member.name(),
                        "role", member.role().code(),
                        "centre", member.centre().toString()));
    }

    private static @Nullable StaffId staff(@Nullable UUID id) {
        return id == null ? null : new StaffId(id);
    }
}
