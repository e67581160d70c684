package org.shanyraq.rounds;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.demo.DemoCountry;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.TestDatabase;
import org.springframework.context.ApplicationContext;

/** The running program with its small country, for those who go round in it. */
final class DemoHouse {
    private final ApplicationContext program;
    private final DemoCountry country;
    private final Map<String, HttpBrowser> signedIn = new HashMap<>();

    /** Waits until the country stands. */
    DemoHouse(ApplicationContext program) {
        this.program = program;
        this.country = program.getBean(DemoCountry.class);
        var made =
                await().atMost(Duration.ofMinutes(8))
                        .until(country::progress, p -> p.whole() || p.brokenOff());
        if (made.brokenOff()) {
            throw new AssertionError("the country could not be made: " + made);
        }
    }

    DemoCountry country() {
        return country;
    }

    ApplicationContext program() {
        return program;
    }

    /** The sign-in name of the demo's own account of a role. */
    String first(Role role) {
        return country.accounts().stream()
                .filter(account -> account.role().equals(role.code()))
                .findFirst()
                .orElseThrow()
                .signInName();
    }

    /** Somebody of the country's staff, signed in once. */
    HttpBrowser as(String signInName) {
        return signedIn.computeIfAbsent(signInName, this::signIn);
    }

    /** A sign-in of its own. */
    HttpBrowser signIn(String signInName) {
        var browser = new HttpBrowser(program);
        browser.signIn(signInName, password());
        return browser;
    }

    String password() {
        return country.accounts().getFirst().password();
    }

    /** The rows of a question that row security does not bind, as texts. */
    List<List<String>> rows(String sql, Object... values) {
        try (var connection = TestDatabase.superuser(database());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<List<String>>();
            try (var row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    var cells = new ArrayList<String>();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(String.valueOf(row.getString(i)));
                    }
                    rows.add(cells);
                }
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    List<String> column(String sql, Object... values) {
        return rows(sql, values).stream().map(List::getFirst).toList();
    }

    private String database() {
        var url = program.getEnvironment().getRequiredProperty("shanyraq.db.url");
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
