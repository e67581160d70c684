package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.emergency.CallForHelp;
import org.shanyraq.contact.emergency.Dispatch;
import org.shanyraq.contact.family.LookUpFamily;
import org.shanyraq.contact.handover.SuitableFor;
import org.shanyraq.contact.triage.SettleUrgency;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Description;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Triage, calls for help, the family, and where she is: each answer is the aside anew. */
@Controller
@RequestMapping("/desk/{contact}")
class AsideController {
    private static final int LONGEST_TOLD = 2_000;

    private final Triage triage;
    private final SettleUrgency urgency;
    private final CallForHelp calls;
    private final Converse converse;
    private final LookUpFamily family;
    private final SuitableFor suitable;
    private final AsideViews views;

    AsideController(
            Triage triage,
            SettleUrgency urgency,
            CallForHelp calls,
            Converse converse,
            LookUpFamily family,
            SuitableFor suitable,
            AsideViews views) {
        this.triage = triage;
        this.urgency = urgency;
        this.calls = calls;
        this.converse = converse;
        this.family = family;
        this.suitable = suitable;
        this.views = views;
    }

    @GetMapping("/aside")
    Page show(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "false") boolean bed,
            @RequestParam(defaultValue = "false") boolean steps,
            @RequestParam(defaultValue = "false") boolean children,
            HttpServletRequest request) {
        var need =
                new SuitableFor.Need(
                        bed, steps, children ? Set.of(ServiceKind.CHILD_ROOM) : Set.of());
        return aside(
                contact,
                request,
                new AsideViews.Extra(need, Map.of(), Optional.empty(), AroundViews.Asked.NOTHING));
    }

    @PostMapping("/triage")
    Page answer(
            @PathVariable UUID contact,
            @RequestParam String script,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        triage.answer(
                new ContactId(contact),
                script,
                item,
                Optional.of(answer).filter(code -> !code.isEmpty()));
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    @PostMapping("/urgency")
    Page settle(
            @PathVariable UUID contact, @RequestParam String urgency, HttpServletRequest request) {
        this.urgency.settle(new ContactId(contact), Urgency.of(urgency));
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    @PostMapping("/help")
    Page callForHelp(
            @PathVariable UUID contact,
            @RequestParam UUID key,
            @RequestParam String service,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String place,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var id = new ContactId(contact);
        calls.request(
                id,
                key,
                service,
                cut(told),
                dispatch(typed),
                Optional.of(cut(place)).filter(text -> !text.isEmpty()));
        converse.sent(id, "help");
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    private static Dispatch dispatch(Map<String, String> typed) {
        var ticked = new HashMap<String, String>();
        for (var question : Dispatch.QUESTIONS) {
            var answer = typed.getOrDefault(question, "");
            if (!answer.isEmpty()) {
                ticked.put(question, answer);
            }
        }
        return new Dispatch(
                ticked,
                cut(typed.getOrDefault("persons", "")),
                cut(typed.getOrDefault("access", "")),
                cut(typed.getOrDefault("call_back", "")));
    }

    @PostMapping("/help/{call}/taken")
    Page taken(
            @PathVariable UUID contact,
            @PathVariable UUID call,
            @RequestParam String by,
            @RequestParam String number,
            HttpServletRequest request) {
        calls.acknowledge(new ContactId(contact), call, cut(by), cut(number));
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    @PostMapping("/help/{call}/end")
    Page ended(@PathVariable UUID contact, @PathVariable UUID call, HttpServletRequest request) {
        calls.close(new ContactId(contact), call);
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    @PostMapping("/help/{call}/place")
    Page reveal(@PathVariable UUID contact, @PathVariable UUID call, HttpServletRequest request) {
        var place = calls.reveal(new ContactId(contact), call).orElse("");
        return aside(
                contact,
                request,
                new AsideViews.Extra(
                        SuitableFor.Need.NOTHING,
                        Map.of(call, place),
                        Optional.empty(),
                        AroundViews.Asked.NOTHING));
    }

    @PostMapping("/district")
    Page isIn(
            @PathVariable UUID contact, @RequestParam String district, HttpServletRequest request) {
        suitable.isIn(new ContactId(contact), new DistrictCode(district));
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    @PostMapping("/fear")
    Page fear(
            @PathVariable UUID contact,
            @RequestParam UUID centre,
            @RequestParam boolean yes,
            HttpServletRequest request) {
        suitable.fear(new ContactId(contact), new CentreId(centre), yes);
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    @PostMapping("/family")
    Page look(
            @PathVariable UUID contact,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        var found =
                family.look(
                        new ContactId(contact),
                        Description.named(
                                cut(name),
                                year.matches("(19|20)[0-9]{2}") ? Integer.valueOf(year) : null));
        return aside(
                contact,
                request,
                new AsideViews.Extra(
                        SuitableFor.Need.NOTHING, Map.of(), found, AroundViews.Asked.NOTHING));
    }

    /** Without a person she stays anonymous. */
    @PostMapping("/person")
    Page link(
            @PathVariable UUID contact,
            @RequestParam Optional<UUID> person,
            HttpServletRequest request) {
        family.link(new ContactId(contact), person.map(PersonId::new));
        return aside(contact, request, AsideViews.Extra.NONE);
    }

    private Page aside(UUID contact, HttpServletRequest request, AsideViews.Extra extra) {
        return Page.of(
                "contact/aside",
                views.aside(new ContactId(contact), DeskController.language(request), extra));
    }

    static String cut(String typed) {
        var text = Text.clean(typed).strip();
        return Text.length(text) <= LONGEST_TOLD
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TOLD));
    }
}
