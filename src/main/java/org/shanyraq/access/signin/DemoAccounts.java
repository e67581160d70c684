package org.shanyraq.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.shanyraq.ground.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first few accounts of each role, with the code of this instant: for a demonstration only. */
@Component
public class DemoAccounts {
    private final JdbcClient jdbc;
    private final AsSignIn work;
    private final Credentials credentials;

    DemoAccounts(JdbcClient jdbc, AsSignIn work, Credentials credentials) {
        this.jdbc = jdbc;
        this.work = work;
        this.credentials = credentials;
    }

    /** One made-up person. */
    public record Account(Role role, String signInName, String name, String code) {}

    public List<Account> at(Instant now) {
        return work.call(
                () ->
                        jdbc
                                .sql(
                                        """
                                        select role, sign_in_name, name, id from (
                                            select *, row_number() over
                                                (partition by role order by sign_in_name) as place
                                            from access.staff where state = 'active') s
                                        where place <= 3 order by role, sign_in_name
                                        """)
                                .query(
                                        (row, n) ->
                                                new Account(
                                                        Role.valueOf(
                                                                row.getString(1)
                                                                        .toUpperCase(Locale.ROOT)),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getString(4)))
                                .list()
                                .stream()
                                .map(account -> withCode(account, now))
                                .toList());
    }

    private Account withCode(Account account, Instant now) {
        var staff = org.shanyraq.ground.StaffId.of(account.code);
        return new Account(
                account.role,
                account.signInName,
                account.name,
                credentials.secret(staff).map(secret -> Totp.codeAt(secret, now)).orElse("—"));
    }
}
