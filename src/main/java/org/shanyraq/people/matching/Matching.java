package org.shanyraq.people.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.people.Description;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one look over all persons of the country, by tokens. It runs under the rights of the job
 * {@value #JOB} for two statements within the asker's transaction, and hands out sealed rows only.
 */
@Component
public class Matching {
    public static final String JOB = "people.match";

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Found(
            UUID id,
            byte[] name,
            byte @Nullable [] iin,
            byte @Nullable [] phones,
            @Nullable Integer birthYear,
            @Nullable String district) {}

    public List<Found> best(Collection<Long> tokens, Description wanted, int most) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        become(JOB);
        // Where the search fails the transaction is over, and its settings with it.
        var found = search(tokens, wanted, most);
        become(Acting.now() instanceof Actor.Job job ? job.name() : "");
        return found;
    }

    private List<Found> search(Collection<Long> tokens, Description wanted, int most) {
        var values = tokens.stream().mapToLong(Long::longValue).toArray();
        var points = tokens.stream().mapToInt(Fingerprints.Kind::points).toArray();
        return jdbc.sql(
                        """
                        with hit as (
                            select t.person, sum(w.points) as points
                            from unnest(:tokens::bigint[], :points::int[]) as w (token, points)
                            join people.token t on t.token = w.token
                            group by t.person
                            order by points desc limit 400)
                        select p.id, p.name, p.iin, p.phones, p.birth_year, p.district
                        from hit join people.person p on p.id = hit.person
                        order by hit.points
                            + case when p.birth_year is null or :year::int is null then 0
                                   when abs(p.birth_year - :year::int) <= 1 then 15
                                   when abs(p.birth_year - :year::int) > 5 then -15 else 0 end
                            + case when p.district = :district then 5 else 0 end desc, p.id
                        limit :most
                        """)
                .param("tokens", values)
                .param("points", points)
                .param("year", wanted.birthYear(), java.sql.Types.INTEGER)
                .param("district", wanted.district(), java.sql.Types.VARCHAR)
                .param("most", most)
                .query(Matching::found)
                .list();
    }

    private void become(String job) {
        jdbc.sql("select set_config('shanyraq.job', ?, true)").param(job).query().singleRow();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getBytes(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getObject(5, Integer.class),
                row.getString(6));
    }
}
