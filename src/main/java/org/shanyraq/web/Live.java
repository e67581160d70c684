package org.shanyraq.web;

/**
 * Tells every open page, on every node, that a topic changed. Called within the transaction of the
 * change; the word goes out when it commits.
 */
public interface Live {
    /**
     * @param topic the prefix of a {@link LiveSource}, a colon and an id, such as {@code
     *     conversation:0198…}; never anything personal
     */
    void changed(String topic);
}
