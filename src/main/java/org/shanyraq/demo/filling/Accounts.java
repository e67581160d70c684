package org.shanyraq.demo.filling;

import java.util.List;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.demo.DemoCountry.DemoAccount;
import org.shanyraq.demo.country.Staff;

/** The accounts that are told to whoever tries the program out. */
final class Accounts {
    private static final List<String> WORDS =
            List.of(
                    "kerege", "uyq", "tundik", "syrmaq", "dombyra", "qobyz", "tulpar", "qyran",
                    "zhusan", "saksaul", "arman", "samal", "tobylgy", "besik", "oshaq", "torsyq");

    private Accounts() {}

    /** One password for all, out of the seed: two words of the yurt and a number. */
    static String password(long seed) {
        long mixed = seed * 0x9E37_79B9_7F4A_7C15L;
        int count = WORDS.size();
        int first = Math.floorMod(mixed >>> 17, count);
        int second = Math.floorMod(first + 1 + Math.floorMod(mixed >>> 31, count - 1), count);
        return "%s-%s-%04d"
                .formatted(
                        WORDS.get(first), WORDS.get(second), Math.floorMod(mixed >>> 41, 10_000));
    }

    static List<DemoAccount> of(Staff staff, long seed) {
        return staff.showcase().stream()
                .map(
                        member ->
                                new DemoAccount(
                                        member.role().code(),
                                        member.signInName(),
                                        member.name(),
                                        password(seed),
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
