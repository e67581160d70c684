package org.shanyraq.portal.web;

import static org.shanyraq.portal.web.PublicPages.BY_NOTICE;
import static org.shanyraq.portal.web.PublicPages.IN_LANGUAGE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.Unlocking;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A conversation by forms alone. Every answer is the page itself; nothing of it can be asked for
 * again by an address.
 */
@Controller
class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final VisitorLine line;
    private final Talks talks;

    Conversation(VisitorLine line, Talks talks) {
        this.line = line;
        this.talks = talks;
    }

    /** What she holds: the browser's mark and the page's own secret. */
    private record Held(VisitorToken token, ViewToken view) {}

    @PostMapping({IN_LANGUAGE + "/write/say", BY_NOTICE + "/write/say"})
    Page say(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "1") String seq,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Language language) {
        int count = count(seq);
        var text = Text.clean(words).strip();
        var held = held(request, view);
        if (held.isEmpty()) {
            return lost(request, text, language);
        }
        Said said;
        try {
            said = line.say(held.get().token, held.get().view, Keys.of(once), count, text);
        } catch (RuntimeException failed) {
            LOG.error("words were not taken in: {}", failed.getClass().getName());
            return talks.notTaken(held.get().view, request, count, text);
        }
        var turn = Talks.Turn.next(count);
        return switch (said) {
            case Said.Kept(long number) when number == 0 ->
                    talks.inJournal(held.get().view, request, count + 1, text);
            case Said.Kept(long number) ->
                    show(held.get(), request, language, Talks.Turn.next(count + 1));
            case Said.Empty() ->
                    show(held.get(), request, language, turn.givingBack("", empty())).refused();
            case Said.TooLong(int length, int longest) ->
                    show(
                                    held.get(),
                                    request,
                                    language,
                                    turn.givingBack(
                                            text, Message.of("portal.write.long", length, longest)))
                            .refused();
            case Said.Over() ->
                    talks.start(
                                    request,
                                    StartForm.beginningWith(text, language),
                                    Optional.of(Message.of("portal.talk.closed")))
                            .with(HttpStatus.CONFLICT);
            case Said.Unknown() -> lost(request, text, language);
        };
    }

    @PostMapping({IN_LANGUAGE + "/write/look", BY_NOTICE + "/write/look"})
    Page look(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") String seq,
            HttpServletRequest request,
            Language language) {
        return held(request, view)
                .map(held -> show(held, request, language, Talks.Turn.next(count(seq))))
                .orElseGet(() -> lost(request, "", language));
    }

    @PostMapping({IN_LANGUAGE + "/write/open", BY_NOTICE + "/write/open"})
    Page open(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") String seq,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            Language language) {
        var held = held(request, view);
        if (held.isEmpty()) {
            return lost(request, "", language);
        }
        var turn = Talks.Turn.next(count(seq));
        return switch (line.unlock(held.get().token, held.get().view, pin.strip())) {
            case Unlocking.Open(var opened) -> show(held.get(), request, language, turn);
            case Unlocking.Wrong(int left) ->
                    shut(
                            held.get(),
                            request,
                            language,
                            turn,
                            Message.of("portal.talk.pin.wrong", left));
            case Unlocking.ShutUntil(var until) ->
                    shut(
                                    held.get(),
                                    request,
                                    language,
                                    turn,
                                    Message.of(
                                            "portal.talk.pin.shut",
                                            Shell.of(request).words().moment(until)))
                            .with(HttpStatus.TOO_MANY_REQUESTS);
            case Unlocking.NoPin() ->
                    shut(held.get(), request, language, turn, Message.of("portal.talk.pin.none"));
            case Unlocking.Unknown() -> lost(request, "", language);
        };
    }

    private Page shut(
            Held held,
            HttpServletRequest request,
            Language language,
            Talks.Turn turn,
            Message why) {
        return show(held, request, language, turn.givingBack("", why)).refused();
    }

    private Page show(Held held, HttpServletRequest request, Language language, Talks.Turn turn) {
        return talks.show(held.token, held.view, request, turn)
                .orElseGet(() -> lost(request, turn.typed(), language));
    }

    /** The page has lapsed, or the mark is gone: her text is given back, and she goes on. */
    private Page lost(HttpServletRequest request, String text, Language language) {
        return Mark.of(request)
                .flatMap(token -> talks.arrive(token, request, text))
                .orElseGet(
                        () ->
                                talks.start(
                                        request,
                                        StartForm.beginningWith(text, language),
                                        Optional.of(Message.of("portal.write.unknown"))))
                .with(HttpStatus.CONFLICT);
    }

    private static Message empty() {
        return Message.of("portal.write.empty");
    }

    private static Optional<Held> held(HttpServletRequest request, String view) {
        try {
            var page = new ViewToken(view);
            return Mark.of(request).map(token -> new Held(token, page));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    static int count(String seq) {
        return seq.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(seq)) : 1;
    }
}
