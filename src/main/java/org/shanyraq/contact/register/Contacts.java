package org.shanyraq.contact.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All contacts; row security decides which there are for whoever asks. */
@Component
public class Contacts {
    private static final String COLUMNS =
            """
            select id, channel, language, district, child, state, urgency, settled, interpreter, arrived_at,
                answered_at, closed_at, owner, centre, age_group, category, outcome, person, last_number,
                visitor_at, visitor_left_at, news, version
            from contact.contact
            """;

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Contact> find(ContactId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(Contacts::contact)
                .optional();
    }

    /** As {@link #find}, of several in one look; what is not there for whoever asks is left out. */
    public Map<ContactId, Contact> find(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COLUMNS + "where id = any (?)")
                .param(ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(Contacts::contact)
                .list()
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<Contact> take(ContactId id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id.value())
                .query(Contacts::contact)
                .optional();
    }

    /** An operator's open conversations, the most urgent first. */
    public List<Contact> inHandOf(StaffId staff) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where owner = ? and state = 'answered'
                                order by array_position(array['emergency','urgent','priority','routine'], urgency),
                                    answered_at limit 20
                                """)
                .param(staff.value())
                .query(Contacts::contact)
                .list();
    }

    /** Of the operator's own that ended lately: a handover's outcome is still news. */
    public List<Contact> endedOf(StaffId staff, Instant since) {
        return jdbc.sql(
                        COLUMNS
                                + "where owner = ? and closed_at > ? order by closed_at desc limit 5")
                .param(staff.value())
                .param(Timestamp.from(since))
                .query(Contacts::contact)
                .list();
    }

    /** The unowned and the open ones, for the shift: most urgent first, then longest waiting. */
    public List<Contact> open(int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where state in ('waiting', 'offered', 'answered')
                                order by state = 'answered',
                                    array_position(array['emergency','urgent','priority','routine'], urgency),
                                    arrived_at, id limit ?
                                """)
                .param(most)
                .query(Contacts::contact)
                .list();
    }

    public void answer(
            ContactId id, StaffId owner, CentreId centre, boolean interpreter, Instant now) {
        jdbc.sql(
                        """
                        update contact.contact set state = 'answered', owner = ?, centre = ?,
                            interpreter = ?, answered_at = coalesce(answered_at, ?), version = version + 1
                        where id = ? and state <> 'closed'
                        """)
                .param(owner.value())
                .param(centre.value())
                .param(interpreter)
                .param(Timestamp.from(now))
                .param(id.value())
                .update();
    }

    public void putBack(ContactId id) {
        jdbc.sql(
                        """
                        update contact.contact set state = 'waiting', owner = null, version = version + 1
                        where id = ? and state in ('answered', 'offered')
                        """)
                .param(id.value())
                .update();
    }

    public void urgency(ContactId id, Urgency urgency) {
        jdbc.sql(
                        """
                        update contact.contact set urgency = ?, settled = true, version = version + 1
                        where id = ?
                        """)
                .param(urgency.code())
                .param(id.value())
                .update();
    }

    public void knowMore(ContactId id, Optional<String> district, Optional<String> ageGroup) {
        jdbc.sql(
                        """
                        update contact.contact set district = coalesce(?, district),
                            age_group = coalesce(?, age_group) where id = ?
                        """)
                .param(district.orElse(null))
                .param(ageGroup.orElse(null))
                .param(id.value())
                .update();
    }

    public void close(ContactId id, String category, String outcome, Instant now) {
        jdbc.sql(
                        """
                        update contact.contact set state = 'closed', closed_at = ?, category = ?,
                            outcome = ?, version = version + 1 where id = ?
                        """)
                .param(Timestamp.from(now))
                .param(category)
                .param(outcome)
                .param(id.value())
                .update();
    }

    public void link(ContactId id, Optional<PersonId> person) {
        jdbc.sql("update contact.contact set person = ?, version = version + 1 where id = ?")
                .param(person.map(PersonId::value).orElse(null))
                .param(id.value())
                .update();
    }

    public void handedOver(ContactId id, boolean yes) {
        jdbc.sql("update contact.contact set handed_over = ? where id = ?")
                .param(yes)
                .param(id.value())
                .update();
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                Channel.of(row.getString("channel")),
                Language.of(row.getString("language")).orElse(Language.KK),
                Optional.ofNullable(row.getString("district")),
                row.getBoolean("child"),
                ContactState.of(row.getString("state")),
                Urgency.of(row.getString("urgency")),
                row.getBoolean("settled"),
                row.getBoolean("interpreter"),
                row.getTimestamp("arrived_at").toInstant(),
                moment(row, "answered_at"),
                moment(row, "closed_at"),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getObject("centre", UUID.class)).map(CentreId::new),
                Optional.ofNullable(row.getString("age_group")),
                Optional.ofNullable(row.getString("category")),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                row.getLong("last_number"),
                row.getTimestamp("visitor_at").toInstant(),
                moment(row, "visitor_left_at"),
                row.getLong("news"),
                row.getInt("version"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
