package org.shanyraq.directory;

import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations enter the directory, change, and work with the service no longer. */
@Component
public class RegisterPartners {
    private final Policy policy;
    private final Trail trail;
    private final PartnerRows rows;
    private final DirectoryBook book;
    private final ApplicationEventPublisher events;

    RegisterPartners(
            Policy policy,
            Trail trail,
            PartnerRows rows,
            DirectoryBook book,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.trail = trail;
        this.rows = rows;
        this.book = book;
        this.events = events;
    }

    /** What became of an entry. */
    public enum Outcome {
        DONE,
        /** Another organisation of this kind and region has one of these names. */
        KNOWN,
        /** Somebody changed it since it was read; nothing was written. */
        STALE,
        /** It cannot end: it employs the staff of a centre, or oversees one. */
        NEEDED
    }

    /** Enters one; to enter the same again, by its id, changes nothing. */
    @Transactional
    public Outcome register(Partner partner) {
        allow(partner);
        rows.oneAtATime();
        if (rows.stands(partner.id())) {
            return Outcome.DONE;
        }
        if (rows.hasNamesake(partner)) {
            return Outcome.KNOWN;
        }
        rows.insert(partner);
        book.changed();
        return Outcome.DONE;
    }

    /**
     * Changes its names, number and region, or ends it, or lets it work with the service again.
     *
     * @param partner with the version that was read
     */
    @Transactional
    public Outcome change(Partner partner) {
        allow(partner);
        rows.oneAtATime();
        if (rows.hasNamesake(partner)) {
            return Outcome.KNOWN;
        }
        if (partner.ended() && rows.standsOverACentre(partner.id())) {
            return Outcome.NEEDED;
        }
        if (!rows.update(partner)) {
            return Outcome.STALE;
        }
        book.changed();
        if (partner.ended()) {
            events.publishEvent(new PartnerEnded(partner.id()));
        }
        return Outcome.DONE;
    }

    private void allow(Partner partner) {
        var allowed = policy.require(DirectoryActs.REGISTER_PARTNER);
        trail.wrote(
                DirectoryActs.REGISTER_PARTNER.name(),
                List.of(partner.id().thing()),
                allowed.reason());
    }
}
