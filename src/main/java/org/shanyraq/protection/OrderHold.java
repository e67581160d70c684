package org.shanyraq.protection;

import java.sql.Timestamp;
import java.time.Clock;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.LawHold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * While an order is in force, nobody of the case is erased: its checks must be able to name them.
 */
@Component
class OrderHold implements LawHold {
    private final JdbcClient jdbc;
    private final Clock clock;

    OrderHold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean holds(PersonId person, Thing file) {
        return file.kind().equals(CaseId.KIND)
                && jdbc.sql(
                                """
                                select exists (select from protection.measure
                                    where case_id = ? and state = 'in_force' and ends_at > ?)
                                """)
                        .param(file.id())
                        .param(Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single();
    }
}
