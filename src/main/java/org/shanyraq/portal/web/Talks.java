package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.ExpectedWait;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.Standing;
import org.shanyraq.contact.View;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the pages of a conversation. */
@Component
class Talks {
    private static final Logger LOG = LoggerFactory.getLogger(Talks.class);
    private static final int MOST_LINES = 1_000;

    private final VisitorLine line;
    private final Faces faces;
    private final Waiting waiting;

    Talks(VisitorLine line, Faces faces, Waiting waiting) {
        this.line = line;
        this.faces = faces;
        this.waiting = waiting;
    }

    /** What a page shows beside the lines. */
    record Turn(int seq, Optional<Message> notice, Optional<Message> mistake, String typed) {
        static Turn next(int seq) {
            return new Turn(seq, Optional.empty(), Optional.empty(), "");
        }

        Turn telling(Message told) {
            return new Turn(seq, Optional.of(told), mistake, typed);
        }

        Turn givingBack(String text, Message why) {
            return new Turn(seq, notice, Optional.of(why), text);
        }
    }

    Face face(HttpServletRequest request) {
        return faces.around(request);
    }

    Page start(HttpServletRequest request, StartForm typed, Optional<Message> mistake) {
        var face = face(request);
        return Page.of(
                "portal/start",
                new StartPage(
                        face,
                        mistake.isPresent() ? typed.key() : UUID.randomUUID(),
                        typed,
                        mistake,
                        waiting.toldIn(face.language()),
                        waiting.isOverrun(),
                        faces.keptDays(),
                        faces.talk()));
    }

    /**
     * The page of somebody who has just been taken in. What it shows is known without another
     * question, so that it comes even while every other page waits.
     */
    Page opened(Opened opened, StartForm form, HttpServletRequest request, Language language) {
        var view = opened.view().token();
        if (!opened.stored()) {
            return inJournal(view, request, 1, form.words());
        }
        boolean anew = opened.view().start() == 0;
        if (!anew) {
            return goOn(opened.token(), view, request, Turn.next(1));
        }
        var how =
                line.standingAtFirst(opened, form.answeredIn(language), form.danger())
                        .map(standing -> Standings.words(standing, Shell.of(request).words()))
                        .orElseGet(() -> reached(request));
        return unseen(view, request, said(form.words(), 1, request), how, Turn.next(1));
    }

    /** Her words lie in the node's journal: they are safe, and nobody can have read them. */
    Page inJournal(ViewToken view, HttpServletRequest request, int seq, String words) {
        return unseen(
                view,
                request,
                said(words, 0, request),
                Message.of("portal.talk.journal"),
                Turn.next(seq));
    }

    /** Her words stand in the conversation; if it cannot be shown just now, the page says so. */
    Page goOn(VisitorToken token, ViewToken view, HttpServletRequest request, Turn turn) {
        Optional<Page> shown;
        try {
            shown = show(token, view, request, turn);
        } catch (RuntimeException away) {
            LOG.warn("a conversation cannot be shown: {}", away.getClass().getName());
            shown = Optional.empty();
        }
        return shown.orElseGet(() -> unseen(view, request, List.of(), reached(request), turn));
    }

    /** Nothing can be read just now; what she writes is kept all the same. */
    Page away(ViewToken view, HttpServletRequest request, Turn turn) {
        return unseen(view, request, List.of(), Message.of("portal.write.away"), turn)
                .with(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Message reached(HttpServletRequest request) {
        var wait = Waiting.words(new ExpectedWait.Unknown());
        return Message.of("portal.talk.reached", Shell.of(request).words().t(wait));
    }

    private static List<TalkLine> said(String words, long number, HttpServletRequest request) {
        var shell = Shell.of(request);
        return words.isEmpty()
                ? List.of()
                : List.of(new TalkLine(number, "visitor", words, shell.words().time(shell.now())));
    }

    /** Her words were not taken; the page that she had goes on. */
    Page notTaken(ViewToken view, HttpServletRequest request, int seq, String words) {
        var why = Message.of("portal.write.failed");
        return unseen(view, request, List.of(), why, Turn.next(seq).givingBack(words, why))
                .with(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Page unseen(
            ViewToken view,
            HttpServletRequest request,
            List<TalkLine> said,
            Message how,
            Turn turn) {
        long last = said.stream().mapToLong(TalkLine::number).max().orElse(0);
        return page(request, new View(view, 0), said, last, how, "waiting", false, turn);
    }

    /** A page is opened, reloaded or returned to: it begins empty. */
    Optional<Page> arrive(VisitorToken token, HttpServletRequest request, String typed) {
        var turn =
                new Turn(
                        1,
                        Optional.of(Message.of("portal.talk.returned")),
                        Optional.empty(),
                        typed);
        return line.arrive(token).flatMap(view -> show(token, view.token(), request, turn));
    }

    /**
     * A page for somebody whose contact nobody knows yet because it lies in a journal still; empty
     * when no journal gave her mark out.
     */
    Optional<Page> notYetKnown(VisitorToken token, HttpServletRequest request, String typed) {
        var turn = new Turn(1, Optional.empty(), Optional.empty(), typed);
        return line.mayLieInJournal(token)
                ? Optional.of(away(ViewToken.fresh(), request, turn))
                : Optional.empty();
    }

    /** The page as it stands now; empty when the mark or the page is not known any more. */
    Optional<Page> show(VisitorToken token, ViewToken view, HttpServletRequest request, Turn turn) {
        return line.standing(token, view)
                .map(standing -> show(standing, token, view, request, turn));
    }

    private Page show(
            Standing standing,
            VisitorToken token,
            ViewToken view,
            HttpServletRequest request,
            Turn turn) {
        var lines = lines(token, view);
        var words = Shell.of(request).words();
        long last = lines.stream().mapToLong(Line::number).max().orElse(standing.last());
        boolean earlier = lines.isEmpty() ? standing.last() > 0 : lines.getFirst().number() > 1;
        return page(
                request,
                new View(view, last),
                lines.stream().sorted().map(said -> TalkLine.of(said, words)).toList(),
                last,
                Standings.words(standing, words),
                standing.state().code(),
                standing.pin() && earlier,
                turn);
    }

    private Page page(
            HttpServletRequest request,
            View view,
            List<TalkLine> lines,
            long last,
            Message how,
            String state,
            boolean pin,
            Turn turn) {
        return Page.of(
                "portal/talk",
                new TalkPage(
                        face(request),
                        view.token().value(),
                        VisitorLine.topic(view.token()),
                        UUID.randomUUID(),
                        turn.seq(),
                        lines,
                        last,
                        how,
                        state,
                        pin,
                        turn.notice(),
                        turn.mistake(),
                        turn.typed(),
                        faces.talk()));
    }

    private List<Line> lines(VisitorToken token, ViewToken view) {
        var all = new ArrayList<Line>();
        var some = line.since(token, view, 0);
        while (!some.isEmpty() && all.size() < MOST_LINES) {
            all.addAll(some);
            some = line.since(token, view, some.getLast().number());
        }
        return all;
    }
}
