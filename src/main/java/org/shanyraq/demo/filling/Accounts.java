package org.shanyraq.demo.filling;

import java.util.List;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.demo.DemoCountry.DemoAccount;
import org.shanyraq.demo.country.Staff;

/** The accounts that are told to whoever tries the program out. */
final class Accounts {
    private Accounts() {}

    static List<DemoAccount> of(Staff staff) {
        return staff.showcase().stream()
                .map(
                        member ->
                                new DemoAccount(
                                        member.role().code(),
                                        member.signInName(),
                                        member.name(),
                                        EnrolStaff.DEMO_PASSWORD,
                                        EnrolStaff.demoSecret(member.signInName())))
                .toList();
    }

    /** As a table for the console. */
    static String table(List<DemoAccount> accounts) {
        var text = new StringBuilder();
        String line = "  %-22s %-22s %-24s %s%n";
        text.append(line.formatted("role", "sign-in name", "password", "code secret (TOTP)"));
        for (var account : accounts) {
            text.append(
                    line.formatted(
                            account.role().replace('_', ' '),
                            account.signInName(),
                            account.password(),
                            account.secret()));
        }
        return text.toString();
    }
}
