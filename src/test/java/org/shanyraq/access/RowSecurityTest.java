package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The second wall: raw SQL as the application's own role, without saying who acts. */
@ShanyraqTest
class RowSecurityTest {
    /**
     * Tables that need no row security, each because nothing in it is anybody's. Whoever makes a
     * table either enables row security on it or adds it here with a reason.
     */
    private static final Set<String> OPEN =
            Set.of(
                    "contact.channel_state",
                    "contact.channel_watch",
                    "contact.dispatch",
                    "contact.dry_run",
                    "contact.kind_level",
                    "contact.overload",
                    "contact.reply",
                    "contact.routing_rules",
                    "contact.steadiness",
                    "access.version", // one number
                    "access.spring_session", // read before anybody is known; random ids
                    "access.spring_session_attributes", // the same
                    "casework.numbering", // the next number of a year
                    "demo.filling", // how far the made-up country is filled
                    "demo.mark", // the same
                    "ground.event_publication", // ids and codes; read by no request
                    "ground.scheduled_task", // names of jobs
                    "ground.fact_reader", // positions
                    "audit.checkpoint", // numbers and signatures
                    "statistics.kept_out", // reasons and codes of facts that were not counted
                    "statistics.pulse", // one number
                    "sealing.tombstone" // ids of what is erased
                    );

    @Autowired ApplicationContext context;

    @Test
    void everyTableIsBehindRowSecurityOrOnTheList() throws SQLException {
        try (var connection = TestDatabase.superuser(database())) {
            var without =
                    names(
                            connection,
                            """
                            select n.nspname || '.' || c.relname from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p') and not c.relrowsecurity
                              and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
                              and has_any_column_privilege('shanyraq_app', c.oid, 'select')
                            """);
            without.removeAll(OPEN);
            without.removeIf(RowSecurityTest::isPublicData);
            assertThat(without).isEmpty();
        }
    }

    @Test
    void nobodySeesARowWithoutSayingWho() throws SQLException {
        new StaffForTests(context)
                .signIn(new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh()));
        try (var all = TestDatabase.superuser(database());
                var bare = TestDatabase.application(database())) {
            var secured =
                    names(
                            all,
                            """
                            select n.nspname || '.' || c.relname from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p') and c.relrowsecurity
                              and has_table_privilege('shanyraq_app', c.oid, 'select')
                            """);
            assertThat(secured).contains("access.staff", "access.credential", "access.sign_in");
            assertThat(count(all, "access.credential")).as("something to hide").isPositive();
            var seen = new ArrayList<String>();
            for (var table : secured) {
                if (count(bare, table) > 0) {
                    seen.add(table);
                }
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void theApplicationOwnsNothingAndCannotStepAroundTheWall() throws SQLException {
        try (var connection = TestDatabase.superuser(database())) {
            assertThat(
                            names(
                                    connection,
                                    """
                                    select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                                    where r.rolname = 'shanyraq_app'
                                    union all
                                    select rolname from pg_roles
                                    where rolname = 'shanyraq_app' and (rolsuper or rolbypassrls)
                                    """))
                    .isEmpty();
        }
    }

    /** Rooms whose tables hold what anybody may know: the map, the directory, the law. */
    private static boolean isPublicData(String table) {
        return List.of("place.", "directory.", "instrument.").stream().anyMatch(table::startsWith);
    }

    private String database() {
        var url = context.getEnvironment().getRequiredProperty("shanyraq.db.url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> names(Connection connection, String sql) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
