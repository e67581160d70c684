package org.shanyraq.contact.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor looks at what came by a channel and could not be let into a conversation. */
@Component
public class ReadSetAside {
    private static final int MOST = 200;

    private final Policy policy;
    private final Trail trail;
    private final Quarantine quarantine;

    ReadSetAside(Policy policy, Trail trail, Quarantine quarantine) {
        this.policy = policy;
        this.trail = trail;
        this.quarantine = quarantine;
    }

    /** What lies there, without a word of it; the oldest first. */
    @Transactional
    public List<SetAside> unseen() {
        policy.require(ContactActs.READ_SET_ASIDE);
        return quarantine.unseen(MOST);
    }

    /** Opens one; from then on it counts as looked at. */
    @Transactional
    public Optional<Opened> open(UUID id) {
        var allowed = policy.require(ContactActs.READ_SET_ASIDE);
        trail.wrote(
                ContactActs.READ_SET_ASIDE.name(),
                List.of(new Thing(Quarantine.KIND, id)),
                allowed.reason());
        return quarantine.open(id, Acting.staff().orElseThrow().id());
    }

    /**
     * @param reason why it was set aside: a code
     */
    public record SetAside(UUID id, Channel channel, String reason, Instant at) {
        /** Whether the door could take it: what can be read, and came from her own address. */
        public boolean isLetIn() {
            return channel.isByProvider() && !reason.equals(Quarantine.Reason.MALFORMED.code());
        }
    }

    /**
     * @param content who sent it, when, and what
     */
    public record Opened(SetAside what, String content) {
        @Override
        public String toString() {
            return "Opened[" + what + "]";
        }
    }
}
