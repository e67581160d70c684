package org.shanyraq.contact;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shanyraq.contact.channel.ReferralNames;
import org.shanyraq.contact.intake.DatabaseAway;
import org.shanyraq.ground.Acting;
import org.springframework.stereotype.Component;

/**
 * A partner's system passes somebody on, or a centre's enters somebody who came to its door. The
 * key is the partner's own: sent again it is the same contact, and another content under it is set
 * aside with an alarm. While the database is away she is taken in all the same.
 */
@Component
public class TakeReferral {
    private final OpenContact contacts;
    private final ReferralNames names;

    TakeReferral(OpenContact contacts, ReferralNames names) {
        this.contacts = contacts;
        this.names = names;
    }

    /** What came of it. */
    public sealed interface Taken {
        record In(Opened opened) implements Taken {}

        /** Something else came under this key before; a supervisor looks at both. */
        record OtherContent() implements Taken {}
    }

    public Taken take(Approach approach) {
        var partner = Acting.now().reference();
        boolean another =
                DatabaseAway.orElse(() -> names.isTakenByAnother(approach, partner), () -> false);
        if (another) {
            return new Taken.OtherContent();
        }
        var opened = contacts.open(approach.under(keyOf(partner, approach.key())));
        if (opened.stored()) {
            names.isTaken(approach, partner);
        }
        return new Taken.In(opened);
    }

    /** So that no partner's key is another's. */
    private static UUID keyOf(String partner, UUID key) {
        return UUID.nameUUIDFromBytes((partner + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
