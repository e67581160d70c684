package org.shanyraq.contact.interpreting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.desk.DeskActs;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The roster of interpreters, and which of them is with which contact. */
@Component
public class Interpreters {
    static final String KIND = "interpreter";
    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Policy policy;
    private final Trail trail;
    private final DeskNews news;
    private final Clock clock;

    Interpreters(
            JdbcClient jdbc,
            Roster roster,
            Sealing sealing,
            JsonMapper json,
            Policy policy,
            Trail trail,
            DeskNews news,
            Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.sealing = sealing;
        this.json = json;
        this.policy = policy;
        this.trail = trail;
        this.news = news;
        this.clock = clock;
    }

    /** What a supervisor writes down of one. */
    public record NewInterpreter(
            String name,
            String phone,
            List<String> languages,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to) {
        public NewInterpreter {
            if (name.isBlank()
                    || phone.isBlank()
                    || languages.isEmpty()
                    || days.isEmpty()
                    || languages.stream().anyMatch(code -> !code.matches("[a-z]{2}"))) {
                throw new IllegalArgumentException("not whole");
            }
        }

        @Override
        public String toString() {
            return "NewInterpreter[sealed]";
        }
    }

    record Details(String name, String phone) {}

    /** Everybody who still works with us. */
    @Transactional
    public List<Interpreter> roster() {
        var allowed = policy.require(DeskActs.KEEP_INTERPRETERS);
        trail.wrote(DeskActs.KEEP_INTERPRETERS.name(), List.of(), allowed.reason());
        return read("where state <> 'ended' order by languages, id limit " + MOST, null);
    }

    @Transactional
    public void add(NewInterpreter fresh) {
        var allowed = policy.require(DeskActs.KEEP_INTERPRETERS);
        var thing = new Thing(KIND, FreshId.next());
        trail.wrote("interpreter.add", List.of(thing), allowed.reason());
        roster.put(
                thing,
                fresh,
                Interpreter.State.AVAILABLE,
                Acting.staff().orElseThrow().id(),
                clock.instant());
    }

    /** She is away, back, or works with us no more; whoever is booked stays so until the end. */
    @Transactional
    public void state(UUID id, Interpreter.State state) {
        var allowed = policy.require(DeskActs.KEEP_INTERPRETERS);
        trail.wrote("interpreter.state", List.of(new Thing(KIND, id)), allowed.reason());
        jdbc.sql(
                        """
                        update contact.interpreter set state = ?, since = ?, version = version + 1
                        where id = ? and state not in ('booked', 'ended')
                        """)
                .param(state.code())
                .param(Timestamp.from(clock.instant()))
                .param(id)
                .update();
    }

    /** Who speaks the language and may be rung now, the longest free first. */
    @Transactional
    public List<Interpreter> free(ContactId contact, String language) {
        policy.require(DeskActs.BOOK_INTERPRETER, contact.thing());
        var now = clock.instant();
        return read(
                        "where state = 'available' and ? = any (languages) order by since, id limit "
                                + MOST,
                        language)
                .stream()
                .filter(interpreter -> interpreter.mayBeRung(now))
                .toList();
    }

    /** The languages that somebody on the roster speaks. */
    @Transactional
    public List<String> languages() {
        policy.require(DeskActs.READ_REPLIES);
        return jdbc.sql(
                        """
                        select distinct unnest(languages) from contact.interpreter where state <> 'ended' order by 1
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Who is with the contact now. */
    @Transactional
    public Optional<Interpreter> with(ContactId contact) {
        policy.require(DeskActs.BOOK_INTERPRETER, contact.thing());
        return read(
                        """
                        where id = (select interpreter from contact.interpreter_booking
                            where contact_id = ?::uuid and ended_at is null limit 1)
                        """,
                        contact.toString())
                .stream()
                .findFirst();
    }

    /** False when somebody else has just booked her. */
    @Transactional
    public boolean book(ContactId contact, UUID interpreter, String language) {
        var allowed = policy.require(DeskActs.BOOK_INTERPRETER, contact.thing());
        int booked =
                jdbc.sql(
                                """
                                update contact.interpreter set state = 'booked', since = ?
                                where id = ? and state = 'available' and ? = any (languages)
                                """)
                        .param(Timestamp.from(clock.instant()))
                        .param(interpreter)
                        .param(language)
                        .update();
        if (booked == 1) {
            trail.wrote(
                    DeskActs.BOOK_INTERPRETER.name(),
                    List.of(contact.thing(), new Thing(KIND, interpreter)),
                    allowed.reason());
            jdbc.sql(
                            """
                            insert into contact.interpreter_booking (id, interpreter, contact_id, language,
                                booked_by, booked_at) values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(FreshId.next())
                    .param(interpreter)
                    .param(contact.value())
                    .param(language)
                    .param(Acting.staff().orElseThrow().id().value())
                    .param(Timestamp.from(clock.instant()))
                    .update();
            news.aside(contact);
        }
        return booked == 1;
    }

    /** The interpreter is free again. */
    @Transactional
    public void release(ContactId contact) {
        var allowed = policy.require(DeskActs.BOOK_INTERPRETER, contact.thing());
        trail.wrote("contact.release_interpreter", List.of(contact.thing()), allowed.reason());
        jdbc.sql(
                        """
                        with ended as (update contact.interpreter_booking set ended_at = :now
                            where contact_id = :contact and ended_at is null returning interpreter)
                        update contact.interpreter set state = 'available', since = :now
                        where id in (select interpreter from ended) and state = 'booked'
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("contact", contact.value())
                .update();
        news.aside(contact);
    }

    private List<Interpreter> read(String which, @Nullable String value) {
        var asked =
                jdbc.sql(
                        "select id, languages, days, from_time, to_time, state, since, details, version"
                                + " from contact.interpreter "
                                + which);
        var rows = (value == null ? asked : asked.param(value)).query(Row::of).list();
        var files = sealing.files(KIND, rows.stream().map(Row::id).toList());
        return rows.stream()
                .filter(row -> files.containsKey(row.id))
                .map(row -> row.opened(files, json))
                .toList();
    }

    private record Row(
            UUID id,
            List<String> languages,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            Interpreter.State state,
            Instant since,
            byte[] details,
            int version) {
        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getObject(1, UUID.class),
                    List.of((String[]) row.getArray(2).getArray()),
                    Arrays.stream((Integer[]) row.getArray(3).getArray())
                            .map(DayOfWeek::of)
                            .collect(Collectors.toSet()),
                    row.getObject(4, LocalTime.class),
                    row.getObject(5, LocalTime.class),
                    Interpreter.State.of(row.getString(6)),
                    row.getTimestamp(7).toInstant(),
                    row.getBytes(8),
                    row.getInt(9));
        }

        Interpreter opened(Map<UUID, SealedFile> files, JsonMapper json) {
            var details =
                    json.readValue(
                            Objects.requireNonNull(files.get(id))
                                    .open(SealedColumns.INTERPRETER, id, this.details),
                            Details.class);
            return new Interpreter(
                    id,
                    details.name,
                    details.phone,
                    languages,
                    days,
                    from,
                    to,
                    state,
                    since,
                    version);
        }
    }
}
