package org.shanyraq.people.register;

import java.util.Arrays;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which files a person stands. */
@Component
public class Presences {
    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether all of them stand in the file: what may be done in a file is done to its people. */
    public boolean stand(Thing file, PersonId... people) {
        var ids = Arrays.stream(people).map(PersonId::value).distinct().toArray();
        return jdbc.sql(
                                """
                                select count(*) from people.presence
                                where kind = ? and thing = ? and person = any (?::uuid[])
                                """)
                        .param(file.kind())
                        .param(file.id())
                        .param(Arrays.stream(ids).map(Object::toString).toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                == ids.length;
    }

    /**
     * Whether the person stands in files that the actor does not see. Looked up under the rights of
     * the job {@code erasure}, for one statement within the actor's transaction.
     */
    public boolean standsBeyondSight(PersonId person) {
        int seen = count(person);
        become("erasure");
        int all = count(person);
        become(Acting.now() instanceof Actor.Job job ? job.name() : "");
        return all > seen;
    }

    private int count(PersonId person) {
        return jdbc.sql("select count(*) from people.presence where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private void become(String job) {
        jdbc.sql("select set_config('shanyraq.job', ?, true)").param(job).query().singleRow();
    }
}
