package org.shanyraq.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What proves a member of staff, as stored. Read and written by the work of signing in only. */
@Component
public class Credentials {
    private static final Field NEXT = new Field("access.credential", "totp_next", Level.P3);
    private static final Field TOTP = new Field("access.credential", "totp", Level.P3);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * One member's proofs.
     *
     * @param password the Argon2id hash; absent before the invitation was used
     * @param proven whether a code of the second factor was once right
     */
    public record Proofs(
            StaffId staff,
            String signInName,
            boolean maySignIn,
            @Nullable String password,
            boolean proven) {}

    /** Sign-in names are compared without case and outer blanks. */
    public static String folded(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Proofs> ofName(String signInName) {
        return jdbc.sql(SELECT + "where s.sign_in_name = ?")
                .param(folded(signInName))
                .query(Credentials::proofs)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Proofs> of(StaffId staff) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(staff.value())
                .query(Credentials::proofs)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setPassword(StaffId staff, String hash) {
        jdbc.sql(
                        """
                        insert into access.credential (staff, password, changed_at) values (?, ?, ?)
                        on conflict (staff) do update
                        set password = excluded.password, changed_at = excluded.changed_at
                        """)
                .param(staff.value())
                .param(hash)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** A new secret takes the old one's place and is to be proven. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setSecret(StaffId staff, String secret, boolean proven) {
        var file = sealing.files(StaffId.KIND, java.util.Set.of(staff.value())).get(staff.value());
        SealedFile own = file == null ? sealing.create(staff.thing()) : file;
        jdbc.sql(
                        """
                        insert into access.credential (staff, totp, totp_proven, changed_at)
                        values (:staff, :totp, :proven, :now)
                        on conflict (staff) do update set totp = :totp, totp_used = 0,
                            totp_proven = :proven, changed_at = :now
                        """)
                .param("staff", staff.value())
                .param("totp", own.seal(TOTP, staff.value(), secret))
                .param("proven", proven ? Timestamp.from(clock.instant()) : null)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> secret(StaffId staff) {
        return jdbc.sql("select totp from access.credential where staff = ? and totp is not null")
                .param(staff.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(bytes -> sealing.file(staff.thing()).open(TOTP, staff.value(), bytes));
    }

    /** A new telephone's secret, beside the one that still counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setNextSecret(StaffId staff, String secret) {
        jdbc.sql("update access.credential set totp_next = ?, changed_at = ? where staff = ?")
                .param(sealing.file(staff.thing()).seal(NEXT, staff.value(), secret))
                .param(Timestamp.from(clock.instant()))
                .param(staff.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> nextSecret(StaffId staff) {
        return jdbc.sql(
                        "select totp_next from access.credential where staff = ? and totp_next is not null")
                .param(staff.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(bytes -> sealing.file(staff.thing()).open(NEXT, staff.value(), bytes));
    }

    /** The new telephone takes the old one's place, once a code of it is right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeNextSecret(StaffId staff, String given) {
        var next = nextSecret(staff);
        if (next.isEmpty() || Totp.stepOf(next.get(), given, clock.instant()).isEmpty()) {
            return false;
        }
        setSecret(staff, next.get(), true);
        jdbc.sql("update access.credential set totp_next = null where staff = ?")
                .param(staff.value())
                .update();
        return useCode(staff, given);
    }

    /**
     * Uses up the code that is given, if it is right. A code serves once: of two who bring the same
     * one at the same instant, one is refused.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean useCode(StaffId staff, String given) {
        var secret = secret(staff);
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.stepOf(secret.get(), given, clock.instant());
        return step.isPresent()
                && jdbc.sql(
                                        """
                                        update access.credential
                                        set totp_used = :step, totp_proven = coalesce(totp_proven, :now)
                                        where staff = :staff and totp_used < :step
                                        """)
                                .param("step", step.getAsLong())
                                .param("now", Timestamp.from(clock.instant()))
                                .param("staff", staff.value())
                                .update()
                        == 1;
    }

    private static final String SELECT =
            """
            select s.id, s.sign_in_name, s.state in ('active', 'on_leave') as may_sign_in, c.password,
                   c.totp_proven is not null as proven
            from access.staff s left join access.credential c on c.staff = s.id
            """;

    private static Proofs proofs(ResultSet row, int n) throws SQLException {
        return new Proofs(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("sign_in_name"),
                row.getBoolean("may_sign_in"),
                row.getString("password"),
                row.getBoolean("proven"));
    }
}
