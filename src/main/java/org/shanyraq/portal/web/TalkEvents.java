package org.shanyraq.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.contact.Standing;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an open conversation hears: new lines, and how she stands. The page's script puts them in as
 * text, so they travel as data and not as markup.
 */
@Component
class TalkEvents implements LiveSource {
    /** Longer than the time between two questions of an open stream. */
    private static final Duration LISTENING = Duration.ofMinutes(5);

    private static final long MOST_LISTENERS = 50_000;

    private final VisitorLine line;
    private final Words words;
    private final JsonMapper json;
    private final Cache<String, VisitorToken> listeners =
            Caffeine.newBuilder().maximumSize(MOST_LISTENERS).expireAfterAccess(LISTENING).build();

    TalkEvents(VisitorLine line, Words words, JsonMapper json) {
        this.line = line;
        this.words = words;
        this.json = json;
    }

    /** How she stands. */
    record Stand(String state, String told) {}

    @Override
    public String prefix() {
        return "talk";
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        var token = Mark.of(request);
        if (token.isEmpty() || !line.mayHear(token.get(), topic)) {
            return false;
        }
        listeners.put(topic, token.get());
        return true;
    }

    @Override
    public List<LiveEvent> since(String topic, long after, Language language) {
        var wording = words.in(language);
        var events = new ArrayList<LiveEvent>();
        for (var said : line.heard(topic, after)) {
            events.add(event(said.number(), "line", TalkLine.of(said, wording)));
        }
        var token = listeners.getIfPresent(topic);
        if (token != null) {
            line.standing(token)
                    .map(standing -> stand(standing, wording))
                    .ifPresent(stand -> events.add(event(after, "stand", stand)));
        }
        return events;
    }

    private static Stand stand(Standing standing, Wording wording) {
        return new Stand(standing.state().code(), wording.t(Standings.words(standing, wording)));
    }

    private LiveEvent event(long number, String name, Object data) {
        return new LiveEvent(number, name, Page.of("portal/data", json.writeValueAsString(data)));
    }
}
