package org.shanyraq.web;

import java.util.List;

/**
 * A text that is worded later, in the reader's language.
 *
 * @param key a key of the message bundles
 * @param arguments numbers and texts that it names
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
