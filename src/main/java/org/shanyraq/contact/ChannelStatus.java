package org.shanyraq.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a channel does.
 *
 * @param state the best of its nodes: one line suffices
 * @param since when it became so
 * @param reason a short code where it is not up
 * @param heardAt when something last came in
 * @param up how many of the nodes that run have their line
 * @param nodes how many run
 * @param waiting texts that have not left yet
 * @param oldest for how long the first of them has waited
 * @param dead texts that could not be delivered in the last day
 * @param setAside messages that nobody has looked at
 */
public record ChannelStatus(
        Channel channel,
        ChannelState state,
        Optional<Instant> since,
        String reason,
        Optional<Instant> heardAt,
        int up,
        int nodes,
        int waiting,
        Optional<Duration> oldest,
        int dead,
        int setAside) {
    /** The channels that need a provider. */
    public static final List<Channel> BY_PROVIDERS =
            Arrays.stream(Channel.values()).filter(Channel::isByProvider).toList();
}
