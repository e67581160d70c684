package org.shanyraq.audit.mutation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.audit.checkpoint.Laboratory;

/** Where an entry stands; as text, the condition that finds its row. */
record Place(long xid, long id) {
    static List<Place> all(Laboratory laboratory) throws SQLException {
        return where(laboratory, "true");
    }

    static List<Place> where(Laboratory laboratory, String condition) throws SQLException {
        var all = new ArrayList<Place>();
        try (var statement = laboratory.database().createStatement();
                var row =
                        statement.executeQuery(
                                "select xid::text, id from audit.entry where "
                                        + condition
                                        + " order by xid, id")) {
            while (row.next()) {
                all.add(new Place(Long.parseLong(row.getString(1)), row.getLong(2)));
            }
        }
        return all;
    }

    String name() {
        return "entry " + xid + ":" + id;
    }

    @Override
    public String toString() {
        return "(xid, id) = ('" + xid + "'::xid8, " + id + ")";
    }
}
