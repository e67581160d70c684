package org.shanyraq.testing;

import java.util.List;
import java.util.Set;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up members of staff for tests, who may sign in at once. */
public final class StaffForTests {
    public static final String PASSWORD = "a long word for tests 41";

    private final ApplicationContext context;

    public StaffForTests(ApplicationContext context) {
        this.context = context;
    }

    /** Enrols somebody new; their work begins at once. */
    public NewStaff enrol(Role role, CentreId centre) {
        var name = role.code() + "." + FreshId.next().toString().substring(19);
        var person =
                new NewStaff(
                        StaffId.fresh(),
                        name,
                        "Made-up " + role.code(),
                        role,
                        centre,
                        Set.of(Language.KK, Language.RU));
        Acting.run(
                new Actor.Job("enrol-staff"),
                () ->
                        context.getBean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status ->
                                                context.getBean(EnrolStaff.class)
                                                        .enrolDemo(List.of(person), PASSWORD)));
        return person;
    }

    /** Somebody new, as the one who acts. */
    public static Actor.Staff acting(NewStaff person) {
        return new Actor.Staff(person.id(), person.role(), person.centre());
    }

    /** A browser of its own in which this person has signed in by password and code. */
    public HttpBrowser signIn(NewStaff person) {
        var browser = new HttpBrowser(context);
        browser.signIn(person);
        return browser;
    }
}
