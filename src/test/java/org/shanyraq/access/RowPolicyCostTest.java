package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The second wall must stay cheap in a whole country: a row policy that reads every relation or
 * every person costs each page a second. Counted in blocks that PostgreSQL touches, not in time.
 */
@ShanyraqTest
class RowPolicyCostTest {
    /** 40,000 cases of others, 50 of the manager's centre, a person in each. */
    private static final String COUNTRY =
            """
            create temporary table known on commit drop as
                select gen_random_uuid() thing, gen_random_uuid() person, n <= 50 mine
                from generate_series(1, 40050) n;
            insert into access.relation (holder, relation, kind, thing) values
                ('00000000-0000-4000-8000-000000000001', 'manages', 'centre', '00000000-0000-4000-8000-000000000002');
            insert into access.relation (holder, relation, kind, thing)
                select case when mine then '00000000-0000-4000-8000-000000000002'::uuid else gen_random_uuid() end,
                    'keeps', 'case', thing from known;
            insert into people.person (id, household, name, sex, made_at, made_by)
                select person, gen_random_uuid(), '', 'unknown', now(), 'test' from known;
            insert into people.presence (kind, thing, person, words) select 'case', thing, person, '{}' from known;
            analyze access.relation, people.person, people.presence;
            select set_config('test.person', (select person::text from known where mine limit 1), true);
            select set_config('shanyraq.staff', '00000000-0000-4000-8000-000000000001', true),
                set_config('shanyraq.actor', 'test', true);
            set local role shanyraq_app
            """;

    private static final Pattern BLOCKS = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");

    @Autowired ApplicationContext context;

    @Test
    void whatAManagerMaySeeIsFoundByIndex() throws SQLException {
        assertThat(blocks("select access.my_things('case')"))
                .as("blocks read to find 50 cases among 40,050")
                .isLessThan(150);
    }

    @Test
    void aPersonIsReadWithoutReadingTheOthersOfTheCentre() throws SQLException {
        assertThat(
                        blocks(
                                "select name from people.person where id = current_setting('test.person')::uuid"))
                .as("blocks read for one person, the manager's cases included")
                .isLessThan(200);
    }

    private int blocks(String query) throws SQLException {
        try (var connection = TestDatabase.superuser(database())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(COUNTRY);
                statement.execute(query); // what planning reads for the first time is not counted
                return touched(connection, query);
            } finally {
                connection.rollback();
            }
        }
    }

    private static int touched(Connection connection, String query) throws SQLException {
        try (var rows =
                connection
                        .createStatement()
                        .executeQuery(
                                "explain (analyze, buffers, costs off, timing off) " + query)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            var found = BLOCKS.matcher(plan);
            assertThat(found.find()).as("the plan tells its blocks:\n%s", plan).isTrue();
            var read = found.group(2);
            return Integer.parseInt(found.group(1)) + (read == null ? 0 : Integer.parseInt(read));
        }
    }

    private String database() {
        var url = context.getEnvironment().getRequiredProperty("shanyraq.db.url");
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
