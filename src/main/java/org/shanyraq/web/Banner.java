package org.shanyraq.web;

import java.util.Optional;
import org.shanyraq.ground.Actor;

/**
 * What stands above every page of the working face, and moves while the page is open. A room that
 * has something to say to everybody on a shift offers a bean of this type, and a {@link LiveSource}
 * for its topic.
 */
public interface Banner {
    /** The topic on which it moves. */
    String topic();

    /**
     * What stands there now, asked on each full page (keep it in memory). An empty fragment keeps
     * the place for what may come.
     *
     * @return nothing for readers whom it does not concern
     */
    Optional<LiveEvent> now(Actor.Staff reader);
}
