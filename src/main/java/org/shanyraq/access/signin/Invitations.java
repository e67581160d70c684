package org.shanyraq.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links: for somebody new, or for somebody who lost password or telephone. Whoever holds
 * the link chooses a password and proves a second factor; then the link is worth nothing.
 */
@Component
public class Invitations {
    /** How long a link may wait to be used. */
    public static final Duration HOLDS = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final AsSignIn work;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Devices devices;
    private final SignIn signIn;
    private final Trail trail;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            AsSignIn work,
            Credentials credentials,
            Passwords passwords,
            Devices devices,
            SignIn signIn,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.credentials = credentials;
        this.passwords = passwords;
        this.devices = devices;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new link's word; earlier links of the same person end. The caller has asked the policy. */
    public String invite(StaffId staff) {
        var token = Tokens.fresh();
        work.run(
                () -> {
                    jdbc.sql("delete from access.invitation where staff = ?")
                            .param(staff.value())
                            .update();
                    jdbc.sql(
                                    "insert into access.invitation (token, staff, expires_at) values (?, ?, ?)")
                            .param(Tokens.hash(token))
                            .param(staff.value())
                            .param(Timestamp.from(clock.instant().plus(HOLDS)))
                            .update();
                    trail.wrote("staff.invite", Set.of(staff.thing()), "link");
                });
        return token;
    }

    /** Whose link it is, while it may be used. */
    public Optional<Credentials.Proofs> holder(String token) {
        return work.call(() -> staffOf(token).flatMap(credentials::of));
    }

    /**
     * First step: a password, and a new secret for the second factor that is still to be proven.
     */
    public Optional<Passwords.Weakness> choosePassword(String token, String password) {
        var holder = holder(token).orElseThrow(LinkOver::new);
        var weakness = passwords.weaknessOf(password, holder.signInName());
        if (weakness.isEmpty()) {
            var hash = passwords.hash(password);
            work.run(
                    () -> {
                        credentials.setPassword(holder.staff(), hash);
                        credentials.setSecret(holder.staff(), Totp.newSecret(), false);
                    });
        }
        return weakness;
    }

    /** The secret to be put into the telephone, between the two steps. */
    public Optional<String> secret(String token) {
        return work.call(
                () ->
                        staffOf(token)
                                .flatMap(credentials::of)
                                .filter(proofs -> !proofs.proven() && proofs.password() != null)
                                .flatMap(proofs -> credentials.secret(proofs.staff())));
    }

    /** Second step: a right code proves the telephone, uses the link up and signs in. */
    public Optional<SignIn.Outcome.In> prove(String token, String code, Origin origin) {
        return work.call(
                () -> {
                    var staff = staffOf(token).orElseThrow(LinkOver::new);
                    if (!credentials.useCode(staff, code)) {
                        return Optional.empty();
                    }
                    jdbc.sql("update access.invitation set used_at = ? where token = ?")
                            .param(Timestamp.from(clock.instant()))
                            .param(Tokens.hash(token))
                            .update();
                    jdbc.sql(
                                    "update access.staff set state = 'active', version = version + 1"
                                            + " where id = ? and state = 'invited'")
                            .param(staff.value())
                            .update();
                    devices.forgetAll(staff);
                    return Optional.of(signIn.enter(staff, origin));
                });
    }

    private Optional<StaffId> staffOf(String token) {
        return jdbc.sql(
                        """
                        select i.staff from access.invitation i join access.staff s on s.id = i.staff
                        where i.token = ? and i.used_at is null and i.expires_at > ?
                          and s.state <> 'deactivated'
                        """)
                .param(Tokens.hash(token))
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The link was used, is too old, or never was. */
    @org.springframework.web.bind.annotation.ResponseStatus(
            org.springframework.http.HttpStatus.NOT_FOUND)
    public static final class LinkOver extends RuntimeException {
        LinkOver() {
            super("a one-time link that is over");
        }
    }
}
