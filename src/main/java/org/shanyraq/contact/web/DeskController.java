package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.PassOn;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk as a page: state, offers, and which conversation is open. */
@Controller
class DeskController {
    private static final String COLUMNS = "columns";

    private final SitAtDesk sit;
    private final AcceptContact accepting;
    private final PassOn passing;
    private final CloseContact closing;
    private final Converse converse;
    private final DeskViews views;
    private final Panes panes;

    DeskController(
            SitAtDesk sit,
            AcceptContact accepting,
            PassOn passing,
            CloseContact closing,
            Converse converse,
            DeskViews views,
            Panes panes) {
        this.sit = sit;
        this.accepting = accepting;
        this.passing = passing;
        this.closing = closing;
        this.converse = converse;
        this.views = views;
        this.panes = panes;
    }

    @GetMapping("/desk")
    Object show(
            @CookieValue(name = COLUMNS, defaultValue = "1") String columns,
            HttpServletRequest request) {
        var side = views.side(language(request));
        return side.mine().isEmpty()
                ? Page.of("contact/desk", DeskPage.idle(side, columns(columns), panes.colleagues()))
                : "redirect:/desk/" + side.mine().getFirst().contact().id();
    }

    @GetMapping("/desk/{contact}")
    Page show(
            @PathVariable UUID contact,
            @CookieValue(name = COLUMNS, defaultValue = "1") String columns,
            HttpServletRequest request) {
        return Page.of(
                "contact/desk",
                panes.page(new ContactId(contact), columns(columns), language(request)));
    }

    /** My conversations and offers as they stand now; asked for when words come for one of them. */
    @GetMapping("/desk/side")
    Page side(HttpServletRequest request) {
        return Page.of("contact/side", views.side(language(request)));
    }

    /** How many conversations stand side by side; kept by the browser as a number, nothing else. */
    @PostMapping("/desk/columns")
    ResponseEntity<Void> columns(@RequestParam int columns, @RequestParam Optional<UUID> contact) {
        var kept =
                ResponseCookie.from(COLUMNS, String.valueOf(columns(String.valueOf(columns))))
                        .path("/desk")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, kept.toString())
                .header(HttpHeaders.LOCATION, contact.map(id -> "/desk/" + id).orElse("/desk"))
                .build();
    }

    @PostMapping("/desk/state")
    Object be(
            @RequestParam String state,
            @RequestParam Optional<String> reason,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
            HttpServletRequest request) {
        sit.be(OperatorState.of(state), reason.filter(why -> !why.isBlank()));
        return sideOr(htmx, request, "redirect:/desk");
    }

    @PostMapping("/desk/offers/{contact}/accept")
    String accept(@PathVariable UUID contact) {
        return accepting.accept(new ContactId(contact))
                ? "redirect:/desk/" + contact
                : "redirect:/desk?gone";
    }

    @PostMapping("/desk/offers/{contact}/pass")
    Object passOffer(
            @PathVariable UUID contact,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
            HttpServletRequest request) {
        passing.offer(new ContactId(contact));
        return sideOr(htmx, request, "redirect:/desk");
    }

    @PostMapping("/desk/{contact}/pass")
    String passOn(
            @PathVariable UUID contact,
            @RequestParam Optional<String> note,
            @RequestParam(defaultValue = "") String to) {
        note.ifPresent(text -> converse.keepNote(new ContactId(contact), text));
        passing.conversation(new ContactId(contact), to(to));
        return "redirect:/desk";
    }

    @PostMapping("/desk/{contact}/close")
    String close(
            @PathVariable UUID contact,
            @RequestParam String category,
            @RequestParam Optional<Set<String>> branch,
            @RequestParam Optional<String> outcome,
            @RequestParam(name = "age_group") Optional<String> ageGroup,
            @RequestParam(name = "caller_kind") Optional<String> callerKind) {
        closing.close(
                new ContactId(contact),
                new Ending(
                        category,
                        own(category, branch.orElse(Set.of())),
                        outcome.filter(code -> !code.isBlank()).orElse("information"),
                        ageGroup.filter(code -> !code.isBlank()),
                        callerKind.filter(code -> !code.isBlank())));
        return "redirect:/desk";
    }

    /** Branches are sent as group.branch; those of other groups were ticked on the way. */
    private static Set<String> own(String category, Set<String> branches) {
        return branches.stream()
                .filter(branch -> branch.startsWith(category + "."))
                .map(branch -> branch.substring(category.length() + 1))
                .collect(Collectors.toSet());
    }

    private static int columns(String kept) {
        return kept.matches("[123]") ? Integer.parseInt(kept) : 1;
    }

    private static PassOn.To to(String colleague) {
        return colleague.isBlank()
                ? new PassOn.To.Anybody()
                : new PassOn.To.Colleague(new StaffId(UUID.fromString(colleague)));
    }

    private Object sideOr(Optional<String> htmx, HttpServletRequest request, String otherwise) {
        return htmx.isPresent()
                ? Page.of("contact/side", views.side(language(request)))
                : otherwise;
    }

    static Language language(HttpServletRequest request) {
        return Shell.of(request).language();
    }
}
