package org.shanyraq.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.place.DistrictCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts schools into the register, and ends a notice that hangs no longer. */
@Component
public class RegisterSchools {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 160;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final DirectoryBook book;
    private final Clock clock;

    RegisterSchools(JdbcClient jdbc, Policy policy, Trail trail, DirectoryBook book, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.book = book;
        this.clock = clock;
    }

    /** One more school of a district; its code is the district's next. */
    @Transactional
    public School register(DistrictCode district, String name) {
        allow();
        // Two administrators who add at once get two numbers.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("directory.school " + district.value())
                .query((row, n) -> true)
                .list();
        int number =
                jdbc.sql(
                                """
                                select coalesce(max(split_part(code, '-', 2)::int), 0) + 1
                                from directory.school where district = ?
                                """)
                        .param(district.value())
                        .query(Integer.class)
                        .single();
        var school =
                new School(
                        "%s-%02d".formatted(district.value(), number),
                        district,
                        name.strip(),
                        false);
        store(List.of(school));
        return school;
    }

    /** Many with the codes that hang already, from a demo or an import; known ones stay. */
    @Transactional
    public void register(Collection<School> schools) {
        allow();
        store(schools);
    }

    /** The notice hangs no longer, or was misused: its code tells no district from now on. */
    @Transactional
    public boolean end(String code) {
        allow();
        boolean ended =
                jdbc.sql(
                                        "update directory.school set ended_at = ? where code = ? and ended_at is null")
                                .param(Timestamp.from(clock.instant()))
                                .param(code)
                                .update()
                        == 1;
        book.changed();
        return ended;
    }

    private void allow() {
        var allowed = policy.require(DirectoryActs.REGISTER_SCHOOL);
        trail.wrote(DirectoryActs.REGISTER_SCHOOL.name(), List.of(), allowed.reason());
    }

    private void store(Collection<School> schools) {
        jdbc.sql(
                        """
                        insert into directory.school (code, district, name, made_at)
                        select s.code, s.district, s.name, :now::timestamptz
                        from unnest(:codes::text[], :districts::text[], :names::text[])
                            s (code, district, name)
                        on conflict do nothing
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("codes", schools.stream().map(School::code).toArray(String[]::new))
                .param(
                        "districts",
                        schools.stream().map(one -> one.district().value()).toArray(String[]::new))
                .param("names", schools.stream().map(School::name).toArray(String[]::new))
                .update();
        book.changed();
    }
}
