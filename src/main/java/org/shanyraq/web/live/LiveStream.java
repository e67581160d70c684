package org.shanyraq.web.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The one stream of a page: all its topics, each with the number up to which the page has them.
 * Browsers open few connections to one address, so a page has one.
 */
@RestController
class LiveStream {
    private static final int TOPICS = 32;

    private final Map<String, LiveSource> sources;
    private final Lines lines;
    private final RollCall rollCall;

    LiveStream(List<LiveSource> sources, Lines lines, RollCall rollCall) {
        this.sources =
                sources.stream().collect(Collectors.toMap(LiveSource::prefix, Function.identity()));
        this.lines = lines;
        this.rollCall = rollCall;
    }

    @GetMapping(
            path = {"/live", "/{language:kk|ru|en}/live"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(
            @RequestParam("topic") List<String> topics,
            @RequestParam("after") List<Long> after,
            Language language,
            HttpServletRequest request) {
        if (topics.size() > TOPICS || topics.size() != after.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var emitter = new SseEmitter(0L);
        var session = Optional.ofNullable(request.getSession(false)).map(held -> held.getId());
        var line = new Line(emitter, new Line.Reader(Acting.current(), language, session));
        for (int at = 0; at < topics.size(); at++) {
            var topic = topics.get(at);
            line.hear(topic, allowed(topic, request), after.get(at));
        }
        emitter.onCompletion(() -> lines.close(line));
        emitter.onError(gone -> lines.close(line));
        emitter.onTimeout(() -> lines.close(line));
        lines.open(line);
        return emitter;
    }

    /** A page answers that it is there. The word is its proof; it needs no sign-in. */
    @PostMapping("/live/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(@RequestParam String word) {
        rollCall.answered(word);
    }

    private LiveSource allowed(String topic, HttpServletRequest request) {
        var colon = topic.indexOf(':');
        var source = colon < 0 ? null : sources.get(topic.substring(0, colon));
        if (source == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!source.allows(topic, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return source;
    }
}
