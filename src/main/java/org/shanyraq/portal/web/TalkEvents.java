package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.contact.Standing;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSourceOfMany;
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
class TalkEvents implements LiveSourceOfMany {
    private final VisitorLine line;
    private final Words words;
    private final JsonMapper json;

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
        return token.isPresent() && line.mayHear(token.get(), topic);
    }

    @Override
    public Map<Ear, List<LiveEvent>> since(Collection<Ear> ears) {
        var lines =
                line.heard(
                        ears.stream()
                                .map(ear -> new VisitorLine.Ear(ear.topic(), ear.after()))
                                .toList());
        var told = new HashMap<Ear, List<LiveEvent>>();
        for (var ear : ears) {
            var heard = lines.get(new VisitorLine.Ear(ear.topic(), ear.after()));
            if (heard != null) {
                told.put(ear, events(heard, ear));
            }
        }
        return told;
    }

    private List<LiveEvent> events(VisitorLine.Heard heard, Ear ear) {
        var wording = words.in(ear.language());
        var events = new ArrayList<LiveEvent>();
        for (var said : heard.lines()) {
            events.add(event(said.number(), "line", TalkLine.of(said, wording)));
        }
        events.add(event(ear.after(), "stand", stand(heard.standing(), wording)));
        return events;
    }

    private static Stand stand(Standing standing, Wording wording) {
        return new Stand(standing.state().code(), wording.t(Standings.words(standing, wording)));
    }

    private LiveEvent event(long number, String name, Object data) {
        return new LiveEvent(number, name, Page.of("portal/data", json.writeValueAsString(data)));
    }
}
