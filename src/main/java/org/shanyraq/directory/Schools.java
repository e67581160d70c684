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

    /** Those of a district after a code, in its order; of all districts when none is given. */
    @Transactional
    public List<School> page(Optional<DistrictCode> district, String after, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                  where code > :after and (:district = '' or district = :district)
                                  order by code limit :most
                                  """)
                .param("after", after)
                .param("district", district.map(DistrictCode::value).orElse(""))
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
