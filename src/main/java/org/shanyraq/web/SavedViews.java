package org.shanyraq.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views that each member of staff saved, each their own. */
@Component
public class SavedViews {
    /** Of one list, for one person: more would not fit above it. */
    public static final int MOST = 12;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reader's views of the list, in the order of their making. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String table) {
        return Acting.staff()
                .map(
                        staff ->
                                jdbc.sql(
                                                """
                                                select id, name, query from web.saved_view
                                                where staff = ? and list = ? order by id limit ?
                                                """)
                                        .param(staff.id().value())
                                        .param(table)
                                        .param(MOST)
                                        .query(
                                                (row, n) ->
                                                        new SavedView(
                                                                row.getObject(1, UUID.class),
                                                                row.getString(2),
                                                                row.getString(3)))
                                        .list())
                .orElse(List.of());
    }

    /** Keeps a view under a name; the same name again replaces it. */
    @Transactional
    public void save(String table, String name, String query) {
        var staff = Acting.staff().orElseThrow().id().value();
        jdbc.sql(
                        """
                        insert into web.saved_view (id, staff, list, name, query)
                        select ?, ?, ?, ?, ?
                        where (select count(*) from web.saved_view where staff = ? and list = ?) < ?
                        on conflict (staff, list, name) do update set query = excluded.query
                        """)
                .params(FreshId.next(), staff, table, name, query, staff, table, MOST)
                .update();
    }

    @Transactional
    public void forget(UUID view) {
        var staff = Acting.staff().orElseThrow().id().value();
        jdbc.sql("delete from web.saved_view where id = ? and staff = ?")
                .params(view, staff)
                .update();
    }
}
