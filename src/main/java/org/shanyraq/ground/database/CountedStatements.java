package org.shanyraq.ground.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The way to the database, which counts the statements of each thread: those of a page, that is.
 */
final class CountedStatements extends JdbcTemplate {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    CountedStatements(DataSource dataSource) {
        super(dataSource);
    }

    /** Spring prepares every statement here before it runs. */
    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        COUNT.get()[0]++;
        super.applyStatementSettings(statement);
    }

    static void begin() {
        COUNT.get()[0] = 0;
    }

    static int sinceBegin() {
        return COUNT.get()[0];
    }
}
