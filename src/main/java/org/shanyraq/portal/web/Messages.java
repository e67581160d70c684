package org.shanyraq.portal.web;

import static org.shanyraq.portal.web.PublicPages.BY_NOTICE;
import static org.shanyraq.portal.web.PublicPages.IN_LANGUAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Message;
import org.shanyraq.web.Once;
import org.shanyraq.web.Text;
import org.shanyraq.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same conversation for the page's script, which sends a message again until it is answered.
 */
@RestController
class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final VisitorLine line;
    private final Words words;
    private final Clock clock;

    Messages(VisitorLine line, Words words, Clock clock) {
        this.line = line;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param number of the message as it is stored; 0 while it lies in the journal
     * @param told what is to be said about it; empty when all is well
     * @param time when it was taken, on the country's clock like every other time of the page
     */
    record Answer(long number, String told, String time) {}

    @PostMapping({IN_LANGUAGE + "/write/message", BY_NOTICE + "/write/message"})
    ResponseEntity<Answer> say(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "1") String seq,
            @RequestParam(name = "words", defaultValue = "") String said,
            HttpServletRequest request,
            Language language) {
        var token = Mark.of(request);
        if (token.isEmpty() || !isSecret(view)) {
            return answer(HttpStatus.CONFLICT, language, Message.of("portal.write.unknown"));
        }
        try {
            return answer(
                    line.say(
                            token.get(),
                            new ViewToken(view),
                            Once.of(once),
                            Conversation.count(seq),
                            Text.clean(said).strip()),
                    language);
        } catch (RuntimeException failed) {
            LOG.error("words were not taken in: {}", failed.getClass().getName());
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE, language, Message.of("portal.write.failed"));
        }
    }

    private ResponseEntity<Answer> answer(Said said, Language language) {
        return switch (said) {
            case Said.Kept(long number) when number == 0 ->
                    ResponseEntity.ok(
                            new Answer(
                                    0, words.in(language).t("portal.talk.journal"), now(language)));
            case Said.Kept(long number) -> ResponseEntity.ok(new Answer(number, "", now(language)));
            case Said.Empty() ->
                    answer(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            language,
                            Message.of("portal.write.empty"));
            case Said.TooLong(int length, int longest) ->
                    answer(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            language,
                            Message.of("portal.write.long", length, longest));
            case Said.Over() -> answer(HttpStatus.GONE, language, Message.of("portal.talk.closed"));
            case Said.Unknown() ->
                    answer(HttpStatus.CONFLICT, language, Message.of("portal.write.unknown"));
        };
    }

    /** Leaves: the operator sees that she is gone, and the browser is told to forget. */
    @PostMapping({IN_LANGUAGE + "/away", BY_NOTICE + "/away"})
    ResponseEntity<Void> away(HttpServletRequest request, HttpServletResponse response) {
        var token = Mark.of(request);
        Mark.takeBack(request, response);
        token.ifPresent(this::leave);
        return ResponseEntity.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }

    private void leave(VisitorToken token) {
        try {
            line.leave(token);
        } catch (RuntimeException failed) {
            LOG.warn("a leaving was not noted: {}", failed.getClass().getName());
        }
    }

    private ResponseEntity<Answer> answer(HttpStatus status, Language language, Message why) {
        return ResponseEntity.status(status).body(new Answer(-1, words.in(language).t(why), ""));
    }

    private String now(Language language) {
        return words.in(language).time(clock.instant());
    }

    private static boolean isSecret(String view) {
        return Optional.of(view).filter(text -> text.matches("[A-Za-z0-9_-]{43}")).isPresent();
    }
}
