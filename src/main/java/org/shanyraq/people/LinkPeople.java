package org.shanyraq.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two records are one human being. Both stay as they are and nobody sees more than
 * before, so that taking it back costs nothing.
 */
@Component
public class LinkPeople {
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    LinkPeople(JdbcClient jdbc, Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param file the case for which somebody judged so
     */
    @Transactional
    public void link(PersonId one, PersonId other, Thing file) {
        var allowed = policy.require(PeopleActs.LINK, file);
        trail.wrote(
                PeopleActs.LINK.name(),
                List.of(file, one.thing(), other.thing()),
                allowed.reason());
        jdbc.sql(
                        """
                        insert into people.identity_link (id, one, other, linked_at, linked_by)
                        values (:id, least(:a::uuid, :b::uuid), greatest(:a::uuid, :b::uuid), :at, :by)
                        on conflict do nothing
                        """)
                .param("id", FreshId.next())
                .param("a", one.value())
                .param("b", other.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", Acting.now().reference())
                .update();
    }

    @Transactional
    public void unlink(PersonId one, PersonId other, Thing file) {
        var allowed = policy.require(PeopleActs.LINK, file);
        trail.wrote(
                PeopleActs.LINK.name(),
                List.of(file, one.thing(), other.thing()),
                allowed.reason());
        jdbc.sql(
                        """
                        update people.identity_link set undone_at = :at, undone_by = :by
                        where one = least(:a::uuid, :b::uuid) and other = greatest(:a::uuid, :b::uuid)
                          and undone_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", Acting.now().reference())
                .param("a", one.value())
                .param("b", other.value())
                .update();
    }
}
