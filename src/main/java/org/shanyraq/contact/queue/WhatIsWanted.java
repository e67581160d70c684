package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a contact needs: what it is about, as triage and its category tell, the language she speaks,
 * the colleague it is meant for. The rings begin anew when that is said on passing on; the place in
 * the queue does not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WhatIsWanted {
    private final JdbcClient jdbc;

    WhatIsWanted(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to what it is about; nothing is taken away, since every answer is optional. */
    public void about(ContactId contact, Set<Skill> topics) {
        if (!topics.isEmpty()) {
            jdbc.sql(
                            """
                            update contact.contact set topics = array(
                                select distinct t from unnest(topics || ?::text[]) t order by t)
                            where id = ? and not topics @> ?::text[]
                            """)
                    .param(codes(topics))
                    .param(contact.value())
                    .param(codes(topics))
                    .update();
        }
    }

    /** She speaks a language that is none of the service's own. */
    public void speaks(ContactId contact, String tongue) {
        jdbc.sql("update contact.contact set tongue = nullif(?, language) where id = ?")
                .param(tongue)
                .param(contact.value())
                .update();
    }

    void anybody(ContactId contact) {
        jdbc.sql("update contact.contact set meant_for = null, rings_from = null where id = ?")
                .param(contact.value())
                .update();
    }

    void colleague(ContactId contact, StaffId staff, Instant now) {
        jdbc.sql("update contact.contact set meant_for = ?, rings_from = ? where id = ?")
                .param(staff.value())
                .param(Timestamp.from(now))
                .param(contact.value())
                .update();
    }

    void skill(ContactId contact, Skill skill, Instant now) {
        about(contact, Set.of(skill));
        anew(contact, now);
    }

    void tongue(ContactId contact, String tongue, Instant now) {
        speaks(contact, tongue);
        anew(contact, now);
    }

    private void anew(ContactId contact, Instant now) {
        jdbc.sql("update contact.contact set meant_for = null, rings_from = ? where id = ?")
                .param(Timestamp.from(now))
                .param(contact.value())
                .update();
    }

    private static String[] codes(Set<Skill> topics) {
        return topics.stream().map(Skill::code).sorted().toArray(String[]::new);
    }
}
