package org.shanyraq.planning.scenario;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Acting;
import org.shanyraq.place.Places;
import org.shanyraq.planning.PlanningActs;
import org.shanyraq.planning.terrain.OwnList;
import org.shanyraq.planning.terrain.ReadList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Operators' own lists: kept only when every row is right, as they were typed. */
@Component
public class Lists {
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Places places;
    private final Clock clock;

    Lists(JdbcClient jdbc, Policy policy, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.places = places;
        this.clock = clock;
    }

    /**
     * One of them, by name.
     *
     * @param timed whether it brings its own travel times
     */
    public record Kept(UUID id, String name, Instant made, boolean own, boolean timed) {}

    /**
     * @param id made with the form: sending twice makes one
     */
    @Transactional
    public OwnList.Read keep(
            UUID id, String name, String settlements, String centres, String times) {
        policy.require(PlanningActs.MAKE);
        var read = ReadList.read(places, settlements, centres, times);
        if (read instanceof OwnList.Read.Whole) {
            jdbc.sql(
                            """
                            insert into planning.list (id, owner, name, places, centres, times, version, made)
                            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                            """)
                    .param(id)
                    .param(Acting.staff().orElseThrow().id().value())
                    .param(name)
                    .param(settlements)
                    .param(centres)
                    .param(times.isBlank() ? "" : times)
                    .param(version(settlements + '\0' + centres + '\0' + times))
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
        return read;
    }

    /** The latest fifty. */
    @Transactional
    public List<Kept> all() {
        policy.require(PlanningActs.SEE);
        return jdbc.sql(
                        """
                        select id, name, made, owner = ground.staff(), times <> '' from planning.list
                        where not gone order by made desc limit 50
                        """)
                .query(
                        (row, n) ->
                                new Kept(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant(),
                                        row.getBoolean(4),
                                        row.getBoolean(5)))
                .list();
    }

    /** Empty when it is gone. */
    @Transactional
    public Optional<OwnList> find(UUID id) {
        return jdbc.sql("select places, centres, times from planning.list where id = ?")
                .param(id)
                .query(
                        (row, n) ->
                                ReadList.read(
                                        places,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3)))
                .optional()
                .map(
                        read ->
                                switch (read) {
                                    case OwnList.Read.Whole whole -> whole.list();
                                    case OwnList.Read.Refused refused ->
                                            throw new IllegalStateException(
                                                    "a list that was right");
                                });
    }

    @Transactional
    public String version(UUID id) {
        return jdbc.sql("select version from planning.list where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Nobody can choose it any more; plans that rest on it can still be read. */
    @Transactional
    public void remove(UUID id) {
        policy.require(PlanningActs.MAKE);
        jdbc.sql("update planning.list set gone = true where id = ? and owner = ground.staff()")
                .param(id)
                .update();
    }

    /** Clears away what was removed and no plan rests on; as the job that sees every plan. */
    @Transactional
    public void clear() {
        policy.require(PlanningActs.WORK_OUT);
        jdbc.sql(
                        """
                        delete from planning.list l where gone and not exists
                            (select from planning.scenario s where s.wish ->> 'list' = l.id::text)
                        """)
                .update();
    }

    /** The name of a list, taken away or not. */
    @Transactional
    public Optional<String> name(UUID id) {
        return jdbc.sql("select name from planning.list where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static String version(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
