package org.shanyraq.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A partner asks what became of somebody whom it passed on. */
@Component
public class FollowPassedOn {
    private final Policy policy;
    private final Trail trail;
    private final JdbcClient jdbc;

    FollowPassedOn(Policy policy, Trail trail, JdbcClient jdbc) {
        this.policy = policy;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** Empty for a contact that this partner did not pass on, as for one that there is not. */
    @Transactional
    public Optional<PassedOn> find(ContactId contact) {
        var allowed = policy.require(ContactActs.FOLLOW);
        trail.wrote(ContactActs.FOLLOW.name(), List.of(contact.thing()), allowed.reason());
        if (!(Acting.now() instanceof Actor.Partner(var partner))) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        select c.state, c.arrived_at, h.state as handover,
                            greatest(c.closed_at, h.sent_at, h.answered_at) as changed
                        from contact.contact c
                        left join lateral (
                            select state, sent_at, answered_at from contact.handover
                            where contact_id = c.id order by sent_at desc limit 1) h on true
                        where c.id = ? and c.partner = ?
                        """)
                .param(contact.value())
                .param(partner.value())
                .query((row, n) -> passedOn(contact, row))
                .optional();
    }

    private static PassedOn passedOn(ContactId contact, ResultSet row) throws SQLException {
        return new PassedOn(
                contact,
                ContactState.of(row.getString("state")),
                Optional.ofNullable(row.getString("handover"))
                        .map(code -> PassedOn.Handover.valueOf(code.toUpperCase(Locale.ROOT))),
                row.getTimestamp("arrived_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("changed")).map(Timestamp::toInstant));
    }
}
