package org.shanyraq.canary;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.signin.Totp;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.StaffForTests;
import org.springframework.context.ApplicationContext;

/** A centre and those who work on one family, each signed in. */
final class Staffed {
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{16,})</code>");

    final Centre centre;
    final NewStaff operator;
    final NewStaff worker;
    final NewStaff colleague;
    final HttpBrowser desk;
    final HttpBrowser manager;
    final HttpBrowser work;
    final HttpBrowser away;
    final HttpBrowser administrator;

    private final ApplicationContext program;
    private final Canaries canaries;

    Staffed(ApplicationContext program, Canaries canaries) {
        this.program = program;
        this.canaries = canaries;
        centre = program.getBean(StandInCentres.class).make(1, 0, new Random(41)).getFirst();
        Acting.run(
                new Actor.Job("demo"),
                () -> program.getBean(RegisterCentres.class).register(List.of(centre)));
        operator = enrol(Role.OPERATOR, CentreId.fresh());
        worker = enrol(Role.SOCIAL_WORKER, centre.id());
        colleague = enrol(Role.PSYCHOLOGIST, centre.id());
        desk = signIn(operator);
        work = signIn(worker);
        away = signIn(colleague);
        manager = signIn(enrol(Role.CENTRE_MANAGER, centre.id()));
        administrator = signIn(enrol(Role.ADMINISTRATOR, CentreId.fresh()));
        beginAnotherTelephone();
    }

    /** A second factor that is being changed: the new secret is shown, and not proven yet. */
    private void beginAnotherTelephone() {
        var soon = program.getBean(Clock.class).instant().plusSeconds(30);
        var code = Totp.codeAt(EnrolStaff.demoSecret(colleague.signInName()), soon);
        sent(away, "/account/telephone", Map.of("code", code));
        var shown = SECRET.matcher(away.get("/account/telephone").body());
        if (!shown.find()) {
            throw new AssertionError("no new secret is shown");
        }
        canaries.planted("access.credential.totp_next", shown.group(1).replace(" ", ""));
    }

    private NewStaff enrol(Role role, CentreId where) {
        var person = new StaffForTests(program).enrol(role, where);
        canaries.planted("access.credential.totp", EnrolStaff.demoSecret(person.signInName()));
        return person;
    }

    private HttpBrowser signIn(NewStaff person) {
        return new StaffForTests(program).signIn(person);
    }

    /** Sends a form and fails when it comes back refused. */
    static String sent(HttpBrowser who, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("once", UUID.randomUUID().toString());
        var answer = who.post("/account", path, all);
        if (answer.statusCode() >= 400) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElse(answer.body());
    }
}
