package org.shanyraq.portal.web;

import static org.shanyraq.portal.web.PublicPages.BY_NOTICE;
import static org.shanyraq.portal.web.PublicPages.IN_LANGUAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shanyraq.access.PublicFace;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.directory.Schools;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The beginning of a conversation. Whoever comes back with a mark goes on; whoever sends the form
 * is in the queue. The answer to the form is the conversation itself, without another address that
 * a history would keep.
 */
@Controller
class WriteToUs {
    private static final Logger LOG = LoggerFactory.getLogger(WriteToUs.class);

    private final OpenContact contacts;
    private final Talks talks;
    private final Schools schools;

    WriteToUs(OpenContact contacts, Talks talks, Schools schools) {
        this.contacts = contacts;
        this.schools = schools;
        this.talks = talks;
    }

    @GetMapping({IN_LANGUAGE + "/write", BY_NOTICE + "/write"})
    Page show(HttpServletRequest request, HttpServletResponse response, Language language) {
        var mark = Mark.of(request);
        Optional<Page> going;
        try {
            going = mark.flatMap(token -> talks.arrive(token, request, ""));
        } catch (RuntimeException failed) {
            LOG.error("a conversation could not be opened: {}", failed.getClass().getName());
            // A page of its own all the same: what she writes on it follows her mark.
            return talks.away(ViewToken.fresh(), request, Talks.Turn.next(1));
        }
        return going.or(() -> mark.flatMap(token -> talks.notYetKnown(token, request, "")))
                .orElseGet(() -> again(request, response, language));
    }

    @PostMapping({IN_LANGUAGE + "/write", BY_NOTICE + "/write"})
    Page begin(
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(name = "language", defaultValue = "") String answer,
            @RequestParam(defaultValue = "false") boolean danger,
            @RequestParam(defaultValue = "false") boolean child,
            HttpServletRequest request,
            HttpServletResponse response,
            Language language) {
        var form = new StartForm(once, words, pin, answer, danger, child);
        if (request.getAttribute(PublicFace.FOREIGN) != null) {
            return talks.start(request, form, Optional.of(Message.of("portal.write.once_more")))
                    .with(HttpStatus.FORBIDDEN);
        }
        var mistake = mistake(form);
        if (mistake.isPresent()) {
            return talks.start(request, form.withoutPin(), mistake).refused();
        }
        Opened opened;
        try {
            opened = contacts.open(approach(form, request, language));
        } catch (RuntimeException failed) {
            LOG.error("a contact was not taken in: {}", failed.getClass().getName());
            return talks.start(request, form, Optional.of(Message.of("portal.write.failed")))
                    .with(HttpStatus.SERVICE_UNAVAILABLE);
        }
        Mark.give(opened.token(), request, response);
        return talks.opened(opened, form, request, language);
    }

    /** After an end: the mark goes, and the form stands there anew. */
    @PostMapping({IN_LANGUAGE + "/write/again", BY_NOTICE + "/write/again"})
    Page again(HttpServletRequest request, HttpServletResponse response, Language language) {
        Mark.takeBack(request, response);
        return talks.start(request, StartForm.empty(language), Optional.empty());
    }

    private static Optional<Message> mistake(StartForm form) {
        if (form.chosenPin().filter(pin -> !Approach.isPin(pin)).isPresent()) {
            return Optional.of(Message.of("portal.write.pin.wrong"));
        }
        int length = Text.length(form.words());
        return length > Approach.LONGEST
                ? Optional.of(Message.of("portal.write.long", length, Approach.LONGEST))
                : Optional.empty();
    }

    private Approach approach(StartForm form, HttpServletRequest request, Language language) {
        var code = talks.face(request).code();
        return new Approach(
                form.key(),
                Channel.WEB_CHAT,
                form.answeredIn(language),
                code,
                code.flatMap(schools::districtOf).map(DistrictCode::value),
                form.chosenPin(),
                Optional.of(form.words()),
                form.child() || code.isPresent(),
                form.danger());
    }
}
