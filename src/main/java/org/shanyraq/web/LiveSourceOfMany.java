package org.shanyraq.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;

/**
 * A source whose topics many pages hear at once, such as conversations: it answers all of them in a
 * constant number of questions.
 */
public interface LiveSourceOfMany extends LiveSource {
    /**
     * One page that hears one topic.
     *
     * @param actor who listens, as when the connection opened
     * @param after the number of the last event that the page has
     */
    record Ear(Optional<Actor> actor, String topic, long after, Language language) {}

    /**
     * As {@link #since(String, long, Language)}, for all of them. Asked without an actor: the
     * source says as whom it asks, looks anew whether each may still hear, and leaves out who may
     * not.
     */
    Map<Ear, List<LiveEvent>> since(Collection<Ear> ears);

    @Override
    default List<LiveEvent> since(String topic, long after, Language language) {
        throw new UnsupportedOperationException("asked for many at once");
    }
}
