package org.shanyraq.contact.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.contact.block.NonCounselling;
import org.shanyraq.contact.category.Categories;
import org.shanyraq.contact.desk.AskAdvice;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.ProposeEnding;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the desk together: the conversation in focus, the others beside it, and how it may end. */
@Component
class Panes {
    private final Converse converse;
    private final ProposeEnding endings;
    private final Categories categories;
    private final AskAdvice advice;
    private final DeskViews views;
    private final AsideViews asides;

    Panes(
            Converse converse,
            ProposeEnding endings,
            Categories categories,
            AskAdvice advice,
            DeskViews views,
            AsideViews asides) {
        this.converse = converse;
        this.endings = endings;
        this.categories = categories;
        this.advice = advice;
        this.views = views;
        this.asides = asides;
    }

    DeskPage page(ContactId contact, int columns, Language language) {
        var conversation =
                converse.read(contact)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var talk = views.talk(conversation, false, language);
        var side = views.side(language);
        var aside = asides.aside(contact, language, AsideViews.Extra.NONE);
        return new DeskPage(
                side,
                Optional.of(talk),
                Optional.of(DeskViews.composer(talk)),
                Optional.of(aside),
                beside(side, contact, columns, language),
                columns,
                talk.mine() ? Optional.of(wrapUp(contact, aside)) : Optional.empty(),
                colleagues(),
                known(aside));
    }

    /** The questions of triage that a dispatcher asks, too. */
    private static Map<String, String> known(AsidePage aside) {
        var told = new HashMap<String, String>();
        aside.sheet().scripts().forEach(script -> told.putAll(script.answers()));
        var known = new HashMap<String, String>();
        take(told, "weapon", known, "weapon");
        take(told, "needs_doctor", known, "injured");
        take(told, "child_danger", known, "children");
        if ("no".equals(told.get("safe_now"))) {
            known.put("danger_now", "yes");
        } else if ("yes".equals(told.get("safe_now"))) {
            known.put("danger_now", "no");
        }
        if (aside.contact().child()) {
            known.put("children", "yes");
        }
        return known;
    }

    private static void take(
            Map<String, String> told, String item, Map<String, String> known, String question) {
        var answer = told.getOrDefault(item, "");
        if (answer.equals("yes") || answer.equals("no")) {
            known.put(question, answer);
        }
    }

    List<DeskPage.Colleague> colleagues() {
        return advice.colleagues().stream().map(Panes::colleague).toList();
    }

    private static DeskPage.Colleague colleague(StaffMember member) {
        return new DeskPage.Colleague(
                member.id().value(), member.name(), member.role() == Role.SHIFT_SUPERVISOR);
    }

    private List<DeskPage.Pane> beside(
            DeskSide side, ContactId focus, int columns, Language language) {
        return side.mine().stream()
                .map(mine -> mine.contact().id())
                .filter(other -> !other.equals(focus))
                .limit(columns - 1L)
                .flatMap(other -> converse.read(other).stream())
                .map(other -> views.talk(other, true, language))
                .map(other -> new DeskPage.Pane(other, DeskViews.composer(other)))
                .toList();
    }

    private WrapUpPage wrapUp(ContactId contact, AsidePage aside) {
        return new WrapUpPage(
                endings.propose(contact),
                categories.groups(),
                NonCounselling.kinds().stream().map(NonCounselling.Kind::code).toList(),
                aside.calls().stream().map(call -> call.service()).distinct().toList(),
                aside.handovers().stream()
                        .filter(handover -> handover.state() != Handover.State.WITHDRAWN)
                        .map(handover -> aside.names().getOrDefault(handover.centre().value(), ""))
                        .distinct()
                        .toList());
    }
}
