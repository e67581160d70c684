package org.shanyraq.audit.mutation;

import java.sql.SQLException;
import org.shanyraq.audit.checkpoint.Laboratory;

/** What an owner of the database types. */
final class Sql {
    private Sql() {}

    static void run(Laboratory laboratory, String sql, Object... values) throws SQLException {
        try (var statement = laboratory.database().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("nothing was damaged by " + sql);
            }
        }
    }

    static String text(Laboratory laboratory, String sql) throws SQLException {
        try (var statement = laboratory.database().createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static long number(Laboratory laboratory, String sql) throws SQLException {
        return Long.parseLong(text(laboratory, sql));
    }

    static byte[] bytes(Laboratory laboratory, String sql) throws SQLException {
        try (var statement = laboratory.database().createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
