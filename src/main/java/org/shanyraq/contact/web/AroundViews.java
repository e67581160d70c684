package org.shanyraq.contact.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.desk.AskAdvice;
import org.shanyraq.contact.interpreting.Interpreters;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.repeat.ContactedBefore;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.springframework.stereotype.Component;

/**
 * Makes what is known beside the questions: earlier contacts, reaching her, advice, interpreters.
 */
@Component
class AroundViews {
    private final ContactedBefore before;
    private final ReachingViews reaching;
    private final AskAdvice advice;
    private final Interpreters interpreters;
    private final StaffRegister register;

    AroundViews(
            ContactedBefore before,
            ReachingViews reaching,
            AskAdvice advice,
            Interpreters interpreters,
            StaffRegister register) {
        this.before = before;
        this.reaching = reaching;
        this.advice = advice;
        this.interpreters = interpreters;
        this.register = register;
    }

    /** What is shown for one answer only. */
    record Asked(
            Optional<List<Accounts.Earlier>> seen,
            Optional<String> tongue,
            Optional<Form> mistaken,
            ReachingViews.Answer reaching) {
        static final Asked NOTHING = reaching(ReachingViews.Answer.NONE);

        static Asked seen(List<Accounts.Earlier> earlier) {
            return new Asked(
                    Optional.of(earlier),
                    Optional.empty(),
                    Optional.empty(),
                    ReachingViews.Answer.NONE);
        }

        static Asked tongue(String tongue) {
            return new Asked(
                    Optional.empty(),
                    Optional.of(tongue),
                    Optional.empty(),
                    ReachingViews.Answer.NONE);
        }

        static Asked mistaken(Form form) {
            return new Asked(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(form),
                    ReachingViews.Answer.NONE);
        }

        static Asked reaching(ReachingViews.Answer answer) {
            return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), answer);
        }
    }

    AsidePage.Care of(Contact contact, Language language, Asked asked) {
        var id = contact.id();
        return new AsidePage.Care(
                before.times(id),
                asked.seen(),
                asked.mistaken(),
                reaching.of(id, language, asked.reaching()),
                advisers(contact),
                interpreters.with(id),
                asked.tongue(),
                asked.tongue().map(tongue -> interpreters.free(id, tongue)).orElse(List.of()),
                interpreters.languages());
    }

    private List<AsidePage.Adviser> advisers(Contact contact) {
        var me = Acting.staff().orElseThrow().id();
        return advice.of(contact.id()).stream()
                .map(
                        one ->
                                new AsidePage.Adviser(
                                        one.asked().value(),
                                        name(one.asked()),
                                        one.asked().equals(me)))
                .toList();
    }

    private String name(StaffId staff) {
        return Optional.ofNullable(register.find(Set.of(staff)).get(staff))
                .map(StaffMember::name)
                .orElse("");
    }
}
