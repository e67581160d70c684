package org.shanyraq.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views that members of staff saved, and those that colleagues share with them. */
@Component
public class SavedViews {
    /** Of one list, for one person: more would not fit above it. */
    public static final int MOST = 12;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reader's own views of the list in the order of their making, then what is shared. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String table) {
        return Acting.staff()
                .map(
                        staff ->
                                jdbc.sql(
                                                """
                                                select id, name, query, staff = :me, shared
                                                from web.saved_view
                                                where list = :list and (staff = :me or shared)
                                                order by staff <> :me, id limit :most
                                                """)
                                        .param("me", staff.id().value())
                                        .param("list", table)
                                        .param("most", 2 * MOST)
                                        .query(
                                                (row, n) ->
                                                        new SavedView(
                                                                row.getObject(1, UUID.class),
                                                                row.getString(2),
                                                                row.getString(3),
                                                                row.getBoolean(4),
                                                                row.getBoolean(5)))
                                        .list())
                .orElse(List.of());
    }

    /**
     * Keeps a view under a name; the same name again replaces it.
     *
     * @param shared whether colleagues of the same role at the same centre may use it
     */
    @Transactional
    public void save(String table, String name, String query, boolean shared) {
        var me = Acting.staff().orElseThrow();
        var staff = me.id().value();
        jdbc.sql(
                        """
                        insert into web.saved_view (id, staff, list, name, query, shared, role, centre)
                        select ?, ?, ?, ?, ?, ?, ?, ?
                        where (select count(*) from web.saved_view where staff = ? and list = ?) < ?
                        on conflict (staff, list, name) do update set query = excluded.query,
                            shared = excluded.shared
                        """)
                .params(
                        FreshId.next(),
                        staff,
                        table,
                        name,
                        query,
                        shared,
                        me.role().code(),
                        me.centre().value(),
                        staff,
                        table,
                        MOST)
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
