package org.shanyraq.casework.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One statement for many rows, in which a value may be absent. */
@Component
class Batch {
    private static final int ROWS = 500;

    private final JdbcTemplate jdbc;

    Batch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(
                sql,
                rows,
                ROWS,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }
}
