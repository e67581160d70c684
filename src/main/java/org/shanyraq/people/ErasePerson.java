package org.shanyraq.people;

import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person by destroying her key: what it sealed can be read nowhere any more. */
@Component
public class ErasePerson {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Policy policy;
    private final Trail trail;

    ErasePerson(JdbcClient jdbc, Sealing sealing, Policy policy, Trail trail) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * @param reason a code, for the tombstone
     */
    @Transactional
    public void erase(PersonId person, Thing file, String reason) {
        var allowed = policy.require(PeopleActs.ERASE, file);
        trail.wrote(PeopleActs.ERASE.name(), List.of(file, person.thing()), allowed.reason());
        jdbc.sql("delete from people.token where person = ?").param(person.value()).update();
        jdbc.sql("update people.presence set words = '{}' where person = ?")
                .param(person.value())
                .update();
        sealing.destroy(person.thing(), reason);
    }
}
