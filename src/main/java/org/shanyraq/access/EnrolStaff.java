package org.shanyraq.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.shanyraq.access.signin.Credentials;
import org.shanyraq.access.signin.Passwords;
import org.shanyraq.access.signin.Totp;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes staff accounts. An enrolled person is {@code INVITED} until they have used their link. */
@Component
public class EnrolStaff {
    /** The one password of everybody in the demo country. */
    public static final String DEMO_PASSWORD = "wind over the steppe";

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Relations relations;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    EnrolStaff(
            JdbcClient jdbc,
            Credentials credentials,
            Passwords passwords,
            Relations relations,
            Policy policy,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.passwords = passwords;
        this.relations = relations;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enrols one person.
     *
     * @return false when somebody has that sign-in name already
     */
    @Transactional
    public boolean enrol(NewStaff person) {
        var allowed = policy.require(AccessActs.ENROL_STAFF, person.centre().thing());
        if (insert(person, StaffState.INVITED) == 0) {
            return false;
        }
        trail.wrote(AccessActs.ENROL_STAFF.name(), Set.of(person.id().thing()), allowed.reason());
        return true;
    }

    /**
     * Enrols made-up people of the demo country, who may sign in at once: all with one password,
     * each with the second factor that {@link #demoSecret} makes. Runs in one transaction as the
     * job {@code enrol-staff}; those who are there already stay as they are.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrolDemo(Collection<NewStaff> people, String password) {
        var allowed = policy.require(AccessActs.ENROL_DEMO);
        var hash = passwords.hash(password);
        for (var person : people) {
            if (insert(person, StaffState.ACTIVE) == 1) {
                credentials.setPassword(person.id(), hash);
                credentials.setSecret(person.id(), demoSecret(person.signInName()), true);
            }
        }
        trail.wrote(
                AccessActs.ENROL_DEMO.name(),
                people.stream().map(person -> person.id().thing()).toList(),
                allowed.reason());
    }

    /**
     * The second factor of a made-up person: worked out from the sign-in name, so that the demo's
     * code page can show it and two runs agree. Never given to a real account.
     */
    public static String demoSecret(String signInName) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    ("shanyraq demo " + signInName)
                                            .getBytes(StandardCharsets.UTF_8));
            return Totp.base32(java.util.Arrays.copyOf(hash, 20));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("the JDK lacks SHA-256", impossible);
        }
    }

    private int insert(NewStaff person, StaffState state) {
        int made =
                jdbc.sql(
                                """
                                insert into access.staff
                                    (id, sign_in_name, name, role, centre, languages, state, changed_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (sign_in_name) do nothing
                                """)
                        .param(person.id().value())
                        .param(person.signInName())
                        .param(person.name())
                        .param(person.role().code())
                        .param(person.centre().value())
                        .param(
                                person.languages().stream()
                                        .map(Language::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param(state.code())
                        .param(Timestamp.from(clock.instant()))
                        .update();
        if (made == 1 && person.role() == Role.CENTRE_MANAGER) {
            relations.manages(person.id(), person.centre());
        }
        return made;
    }

    /** Whether anybody works here yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean nobodyYet() {
        return !jdbc.sql("select exists (select from access.staff)").query(Boolean.class).single();
    }
}
