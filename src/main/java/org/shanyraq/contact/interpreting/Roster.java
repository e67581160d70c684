package org.shanyraq.contact.interpreting;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.shanyraq.contact.PastInterpreter;
import org.shanyraq.contact.interpreting.Interpreters.Details;
import org.shanyraq.contact.interpreting.Interpreters.NewInterpreter;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts interpreters on the roster, their names and numbers sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Roster {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    Roster(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** As if a supervisor had written them down. */
    public void make(List<PastInterpreter> some, StaffId by, Instant at) {
        for (var one : some) {
            put(
                    new Thing(Interpreters.KIND, FreshId.next()),
                    new NewInterpreter(
                            one.name(),
                            one.phone(),
                            one.languages(),
                            one.days(),
                            one.from(),
                            one.to()),
                    one.away() ? Interpreter.State.AWAY : Interpreter.State.AVAILABLE,
                    by,
                    at);
        }
    }

    void put(Thing thing, NewInterpreter fresh, Interpreter.State state, StaffId by, Instant at) {
        var details = json.writeValueAsString(new Details(fresh.name(), fresh.phone()));
        jdbc.sql(
                        """
                        insert into contact.interpreter (id, languages, days, from_time, to_time, state, since,
                            details, changed_by) values (?, ?, ?, ?::time, ?::time, ?, ?, ?, ?)
                        """)
                .param(thing.id())
                .param(fresh.languages().toArray(String[]::new))
                .param(
                        fresh.days().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param(fresh.from().toString())
                .param(fresh.to().toString())
                .param(state.code())
                .param(Timestamp.from(at))
                .param(sealing.create(thing).seal(SealedColumns.INTERPRETER, thing.id(), details))
                .param(by.value())
                .update();
    }
}
