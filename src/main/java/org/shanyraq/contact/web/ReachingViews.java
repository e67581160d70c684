package org.shanyraq.contact.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.shanyraq.contact.callback.CallBack;
import org.shanyraq.contact.desk.SafeWay;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContactForm;
import org.shanyraq.web.Form;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/** Makes what the desk shows of reaching somebody: the record, its form, and her callback. */
@Component
class ReachingViews {
    /** She is asked again at every contact; a record of the desk lives no longer than a week. */
    private static final int HOLDS_DAYS = 7;

    private final SafeWay safe;
    private final CallBack calling;
    private final Words words;
    private final Clock clock;

    ReachingViews(SafeWay safe, CallBack calling, Words words, Clock clock) {
        this.safe = safe;
        this.calling = calling;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is shown for one answer only.
     *
     * @param ownForm whether the form itself was sent, so that what is typed in it is old
     * @param mistaken the form with its mistakes
     * @param call what is needed while she is being called
     */
    record Answer(
            boolean ownForm,
            Optional<Form> mistaken,
            Optional<SafeContact> call,
            Optional<String> refused) {
        static final Answer NONE =
                new Answer(false, Optional.empty(), Optional.empty(), Optional.empty());
        static final Answer WRITTEN =
                new Answer(true, Optional.empty(), Optional.empty(), Optional.empty());

        static Answer mistaken(Form form) {
            return new Answer(true, Optional.of(form), Optional.empty(), Optional.empty());
        }

        static Answer call(SafeContact how) {
            return new Answer(false, Optional.empty(), Optional.of(how), Optional.empty());
        }

        static Answer refused(String why) {
            return new Answer(false, Optional.empty(), Optional.empty(), Optional.of(why));
        }
    }

    ReachingPage of(ContactId contact, Language language, Answer answer) {
        var known = safe.known(contact);
        return new ReachingPage(
                known.last(),
                answer.mistaken().orElseGet(() -> form(known.last())),
                SafeContactForm.fields(words.in(language)),
                answer.ownForm(),
                answer.mistaken().isPresent() ? "" : known.draft(),
                calling.state(contact),
                answer.call(),
                answer.refused());
    }

    private Form form(Optional<SafeContact> last) {
        var until = today().plusDays(HOLDS_DAYS);
        return last.map(known -> SafeContactForm.of(known, until))
                .orElseGet(() -> SafeContactForm.blank(until));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
    }
}
