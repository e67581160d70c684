package org.shanyraq.testing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.shanyraq.access.Relations;
import org.shanyraq.casework.OpenCase;
import org.shanyraq.casework.Opening;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Sex;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A made-up centre with its manager, who takes made-up families on. */
public final class CentreForTests {
    public static final String DISTRICT = "KZ101000";

    private final CentreId id = CentreId.fresh();
    private final Actor.Staff manager = new Actor.Staff(StaffId.fresh(), Role.CENTRE_MANAGER, id);
    private final ApplicationContext context;

    public CentreForTests(ApplicationContext context) {
        this.context = context;
        run(
                new Actor.Job("test"),
                () -> context.getBean(Relations.class).manages(manager.id(), id));
    }

    public CentreId id() {
        return id;
    }

    public Actor.Staff manager() {
        return manager;
    }

    /** Does something as somebody, in a transaction of its own. */
    public <T> T as(Actor actor, Supplier<T> work) {
        var transaction = context.getBean(TransactionTemplate.class);
        return Objects.requireNonNull(
                Acting.as(actor, () -> transaction.execute(status -> work.get())));
    }

    public void run(Actor actor, Runnable work) {
        as(
                actor,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** As {@link #as} the centre's manager. */
    public <T> T does(Supplier<T> work) {
        return as(manager, work);
    }

    /** The manager opens a case of these people. */
    public CaseId opens(Opening.Member... people) {
        return does(() -> context.getBean(OpenCase.class).open(opening(UUID.randomUUID(), people)));
    }

    public Opening opening(UUID key, Opening.Member... people) {
        return new Opening(
                key,
                id,
                null,
                "Told by her own word",
                DISTRICT,
                Language.KK,
                HouseholdId.fresh(),
                List.of(people));
    }

    public static Opening.Member survivor(String surname, String given) {
        return member(surname, given, Sex.FEMALE, 1990, Part.SURVIVOR);
    }

    public static Opening.Member usesViolence(String surname, String given) {
        return member(surname, given, Sex.MALE, 1985, Part.USES_VIOLENCE);
    }

    public static Opening.Member member(
            String surname, String given, Sex sex, int year, Part part) {
        return new Opening.Member.New(
                NewPerson.named(HouseholdId.fresh(), PersonName.of(surname, given), sex, year),
                part);
    }
}
