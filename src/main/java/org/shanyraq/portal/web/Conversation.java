package org.shanyraq.portal.web;

import static org.shanyraq.portal.web.PublicPages.BY_NOTICE;
import static org.shanyraq.portal.web.PublicPages.IN_LANGUAGE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.SayIfItHelped;
import org.shanyraq.contact.Unlocking;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Message;
import org.shanyraq.web.Once;
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

    static final Message THANKS = Message.of("portal.talk.helped.thanks");

    private final VisitorLine line;
    private final SayIfItHelped helping;
    private final Talks talks;

    Conversation(VisitorLine line, SayIfItHelped helping, Talks talks) {
        this.line = line;
        this.helping = helping;
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
            said = line.say(held.get().token, held.get().view, Once.of(once), count, text);
        } catch (RuntimeException failed) {
            LOG.error("words were not taken in: {}", failed.getClass().getName());
            return talks.notTaken(held.get().view, request, count, text);
        }
        var turn = Talks.Turn.next(count);
        return switch (said) {
            case Said.Kept(long number) when number == 0 ->
                    talks.inJournal(held.get().view, request, count + 1, text);
            case Said.Kept(long number) ->
                    talks.goOn(
                            held.get().token, held.get().view, request, Talks.Turn.next(count + 1));
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
        return onHerPage(
                request, view, seq, language, (held, turn) -> show(held, request, language, turn));
    }

    @PostMapping({IN_LANGUAGE + "/write/open", BY_NOTICE + "/write/open"})
    Page open(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") String seq,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            Language language) {
        return onHerPage(
                request,
                view,
                seq,
                language,
                (held, turn) ->
                        switch (line.unlock(held.token, held.view, pin.strip())) {
                            case Unlocking.Open(var opened) -> show(held, request, language, turn);
                            case Unlocking.Wrong(int left) ->
                                    shut(
                                            held,
                                            request,
                                            language,
                                            turn,
                                            Message.of("portal.talk.pin.wrong", left));
                            case Unlocking.ShutUntil(var until) ->
                                    shut(held, request, language, turn, shutUntil(request, until))
                                            .with(HttpStatus.TOO_MANY_REQUESTS);
                            case Unlocking.NoPin() ->
                                    shut(
                                            held,
                                            request,
                                            language,
                                            turn,
                                            Message.of("portal.talk.pin.none"));
                            case Unlocking.Unknown() -> lost(request, "", language);
                        });
    }

    /** Whether it helped: asked on the page of a conversation that is over, and never again. */
    @PostMapping({IN_LANGUAGE + "/write/helped", BY_NOTICE + "/write/helped"})
    Page helped(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") String seq,
            @RequestParam(defaultValue = "") String helped,
            HttpServletRequest request,
            Language language) {
        var answer =
                Arrays.stream(SayIfItHelped.Answer.values())
                        .filter(one -> one.code().equals(helped))
                        .findFirst();
        return onHerPage(
                request,
                view,
                seq,
                language,
                (held, turn) -> {
                    boolean said =
                            answer.filter(one -> helping.say(held.token, held.view, one))
                                    .isPresent();
                    return show(held, request, language, said ? turn.telling(THANKS) : turn);
                });
    }

    /** Her next turn on the page that she holds; while the database is away she is told so. */
    private Page onHerPage(
            HttpServletRequest request,
            String view,
            String seq,
            Language language,
            BiFunction<Held, Talks.Turn, Page> does) {
        var held = held(request, view);
        if (held.isEmpty()) {
            return lost(request, "", language);
        }
        var turn = Talks.Turn.next(count(seq));
        try {
            return does.apply(held.get(), turn);
        } catch (RuntimeException away) {
            LOG.error("a turn of a conversation failed: {}", away.getClass().getName());
            return talks.away(held.get().view, request, turn);
        }
    }

    private static Message shutUntil(HttpServletRequest request, Instant until) {
        return Message.of("portal.talk.pin.shut", Shell.of(request).words().moment(until));
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
        try {
            return talks.show(held.token, held.view, request, turn)
                    .orElseGet(() -> lost(request, turn.typed(), language));
        } catch (RuntimeException away) {
            LOG.error("a conversation cannot be shown: {}", away.getClass().getName());
            return talks.away(held.view, request, turn);
        }
    }

    /** The page has lapsed, or the mark is gone: her text is given back, and she goes on. */
    private Page lost(HttpServletRequest request, String text, Language language) {
        var mark = Mark.of(request);
        return mark.flatMap(token -> talks.arrive(token, request, text))
                .map(page -> page.with(HttpStatus.CONFLICT))
                .or(() -> mark.flatMap(token -> talks.notYetKnown(token, request, text)))
                .orElseGet(
                        () ->
                                talks.start(
                                                request,
                                                StartForm.beginningWith(text, language),
                                                Optional.of(Message.of("portal.write.unknown")))
                                        .with(HttpStatus.CONFLICT));
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
