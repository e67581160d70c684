package org.shanyraq.ground;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, told to those who count: ids and codes only, nothing personal.
 *
 * @param kind past tense, dotted by room: {@code contact.arrived}
 * @param subject the random id of what it happened to
 * @param codes code names and values such as district, channel, urgency; never free text
 */
public record Fact(String kind, UUID subject, Instant at, Map<String, String> codes) {
    public Fact {
        codes = Map.copyOf(codes);
    }
}
