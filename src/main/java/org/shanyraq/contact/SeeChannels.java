package org.shanyraq.contact;

import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.channel.ChannelBoard;
import org.springframework.stereotype.Component;

/** How the channels do, in numbers; nothing of what was written. */
@Component
public class SeeChannels {
    private final Policy policy;
    private final ChannelBoard board;

    SeeChannels(Policy policy, ChannelBoard board) {
        this.policy = policy;
        this.board = board;
    }

    public List<ChannelStatus> all() {
        policy.require(ContactActs.SEE_CHANNELS);
        return board.all();
    }
}
