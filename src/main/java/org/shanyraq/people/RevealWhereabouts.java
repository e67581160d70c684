package org.shanyraq.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Cards;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows where a person may be found, to the worker of her case only, on an explicit wish that goes
 * to the trail by itself. No list, search, export, print or letter asks this.
 */
@Component
public class RevealWhereabouts {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Policy policy;
    private final Trail trail;

    RevealWhereabouts(JdbcClient jdbc, Sealing sealing, Policy policy, Trail trail) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * @param file the case in which the person stands
     * @return empty where the person is not one of the actor's
     */
    @Transactional
    public Optional<NewPerson.Whereabouts> reveal(PersonId person, Thing file) {
        var allowed = policy.require(PeopleActs.REVEAL, file);
        trail.wrote(PeopleActs.REVEAL.name(), List.of(file, person.thing()), allowed.reason());
        return jdbc.sql(
                        """
                        select p.safe_address, p.new_phone, p.school from people.person p
                        join people.presence h on h.person = p.id and h.thing = ?
                        where p.id = ?
                        """)
                .param(file.id())
                .param(person.value())
                .query((row, n) -> new Sealed(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
                .optional()
                .map(row -> opened(person, row));
    }

    private NewPerson.Whereabouts opened(PersonId person, Sealed row) {
        if (row.address == null && row.phone == null && row.school == null) {
            return NewPerson.Whereabouts.NONE;
        }
        var key = sealing.locationFile(person.thing());
        var phone = open(key, SealedFields.NEW_PHONE, person.value(), row.phone);
        return new NewPerson.Whereabouts(
                open(key, SealedFields.SAFE_ADDRESS, person.value(), row.address),
                phone == null ? null : new Phone(phone),
                open(key, SealedFields.SCHOOL, person.value(), row.school));
    }

    private static @Nullable String open(
            SealedFile key, Field field, UUID row, byte @Nullable [] sealed) {
        return Cards.opened(key, field, row, sealed);
    }

    private record Sealed(
            byte @Nullable [] address, byte @Nullable [] phone, byte @Nullable [] school) {}
}
