package org.shanyraq.contact.quality;

import java.time.Instant;

/**
 * One message of a sampled conversation.
 *
 * @param side {@code visitor} or {@code operator}
 */
public record SampledLine(String side, Instant at, String text) {}
