package org.shanyraq.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.place.DistrictCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of schools in which a notice of 111 hangs. */
@Component
public class Schools {
    static final String COLUMNS = "select code, district, name, ended_at from directory.school ";

    private static final String ASKED =
            COLUMNS
                    + """
                      where (:district::text is null or district = :district)
                        and (:hanging::boolean is null or (ended_at is null) = :hanging)
                      """;

    private static final String AFTER =
            ASKED + "and (:from = '' or code > :from) order by code limit :most";

    private static final String BEFORE =
            ASKED + "and (:from = '' or code < :from) order by code desc limit :most";

    private final JdbcClient jdbc;
    private final DirectoryBook book;

    Schools(JdbcClient jdbc, DirectoryBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /**
     * Where the notice hangs that somebody followed. Answers from memory and never waits for the
     * database: whoever asks for help is not kept, whatever their code is.
     */
    public Optional<DistrictCode> districtOf(String code) {
        return book.held()
                .map(edition -> edition.schools().get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /**
     * Which of the register is asked for.
     *
     * @param district only its schools
     * @param hanging only those whose notice hangs, or hangs no longer
     */
    public record Asked(Optional<DistrictCode> district, Optional<Boolean> hanging) {
        public static Asked hangingIn(DistrictCode district) {
            return new Asked(Optional.of(district), Optional.of(true));
        }
    }

    /** Those after a code, in the order of the codes; from the first when it is empty. */
    @Transactional
    public List<School> after(String code, Asked asked, int most) {
        return found(AFTER, code, asked, most);
    }

    /** Those before a code, the nearest first; from the last when it is empty. */
    @Transactional
    public List<School> before(String code, Asked asked, int most) {
        return found(BEFORE, code, asked, most);
    }

    private List<School> found(String sql, String code, Asked asked, int most) {
        return jdbc.sql(sql)
                .param("from", code)
                .param("district", asked.district.map(DistrictCode::value).orElse(null))
                .param("hanging", asked.hanging.orElse(null))
                .param("most", most)
                .query(Schools::school)
                .list();
    }

    @Transactional
    public Optional<School> find(String code) {
        return jdbc.sql(COLUMNS + "where code = ?").param(code).query(Schools::school).optional();
    }

    static School school(ResultSet row, int n) throws SQLException {
        return new School(
                row.getString("code"),
                new DistrictCode(row.getString("district")),
                row.getString("name"),
                row.getTimestamp("ended_at") != null);
    }
}
