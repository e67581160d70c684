package org.shanyraq.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Presences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two records are one human being. Both stay as they are and nobody sees more than
 * before, so that taking it back costs nothing.
 */
@Component
public class LinkPeople {
    private final JdbcClient jdbc;
    private final Presences presences;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    LinkPeople(JdbcClient jdbc, Presences presences, Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.presences = presences;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why somebody judged so; {@link #code()} keys the message. */
    public enum Reason {
        SAID_IT,
        DOCUMENT,
        WRITTEN_TWICE,
        MISTAKE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Two records that are said to be one human being. */
    public record Link(PersonId one, PersonId other, Instant since, Reason reason) {
        public PersonId besides(PersonId of) {
            return one.equals(of) ? other : one;
        }
    }

    /**
     * @param one who stands in the file
     * @param file the case for which somebody judged so
     * @return false where the first does not stand in the file, or both are one record
     */
    @Transactional
    public boolean link(PersonId one, PersonId other, Reason reason, Thing file) {
        if (!allowed(one, other, file)) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into people.identity_link (id, one, other, linked_at, linked_by, reason)
                        values (:id, least(:a::uuid, :b::uuid), greatest(:a::uuid, :b::uuid), :at, :by, :reason)
                        on conflict do nothing
                        """)
                .param("id", FreshId.next())
                .param("a", one.value())
                .param("b", other.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", Acting.now().reference())
                .param("reason", reason.code())
                .update();
        return true;
    }

    /** Takes it back; both records stand alone again, as if nothing had been said. */
    @Transactional
    public boolean unlink(PersonId one, PersonId other, Reason reason, Thing file) {
        if (!allowed(one, other, file)) {
            return false;
        }
        return jdbc.sql(
                                """
                                update people.identity_link
                                set undone_at = :at, undone_by = :by, undone_because = :reason
                                where one = least(:a::uuid, :b::uuid) and other = greatest(:a::uuid, :b::uuid)
                                  and undone_at is null
                                """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", Acting.now().reference())
                        .param("reason", reason.code())
                        .param("a", one.value())
                        .param("b", other.value())
                        .update()
                == 1;
    }

    /** What is said of these people now. The caller asked the policy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Link> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        return jdbc.sql(
                        """
                        select one, other, linked_at, reason from people.identity_link
                        where undone_at is null and (one = any (:ids) or other = any (:ids))
                        order by linked_at, id
                        """)
                .param("ids", ids)
                .query(
                        (row, n) ->
                                new Link(
                                        new PersonId(row.getObject(1, UUID.class)),
                                        new PersonId(row.getObject(2, UUID.class)),
                                        row.getTimestamp(3).toInstant(),
                                        reason(row.getString(4))))
                .list();
    }

    private static Reason reason(String code) {
        return code.equals("unsaid")
                ? Reason.WRITTEN_TWICE
                : Reason.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private boolean allowed(PersonId one, PersonId other, Thing file) {
        var allowed = policy.require(PeopleActs.LINK, file);
        trail.wrote(
                PeopleActs.LINK.name(),
                List.of(file, one.thing(), other.thing()),
                allowed.reason());
        return !one.equals(other) && presences.stand(file, one);
    }
}
