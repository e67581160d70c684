package org.shanyraq.web;

import java.util.Collection;
import java.util.List;

/**
 * Tells every open page, on every node, that a topic changed. Called within the transaction of the
 * change; the word goes out when it commits.
 */
public interface Live {
    /**
     * @param topic the prefix of a {@link LiveSource}, a colon and an id, such as {@code
     *     conversation:0198…}; never anything personal
     */
    default void changed(String topic) {
        changed(List.of(topic));
    }

    /** As {@link #changed(String)}, of many topics. */
    void changed(Collection<String> topics);
}
