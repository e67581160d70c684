package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The access table, {@code docs/access.csv}, is kept by hand and held against the running program:
 * a handler that is not in it fails the build, and so does an answer that differs from it.
 *
 * <p>Its columns:
 *
 * <ul>
 *   <li>{@code method}, {@code pattern}: of the handler, as its annotation spells them;
 *   <li>{@code thing}: the kind of thing that {@code {id}} (or the first variable) names, such as
 *       {@code case}; {@code -} for none. The row's relation is set up between each role's member
 *       of staff and a fresh thing of that kind;
 *   <li>{@code relation}: {@code none}, {@code serves}, {@code manages}, {@code centre}, {@code
 *       glass} or {@code wall};
 *   <li>{@code send}: parameters, {@code name=value&…}; {@code {thing}} stands for the thing's id;
 *   <li>{@code allow}: the roles that may, by code; {@code staff} for all, {@code everybody} for
 *       visitors too, {@code nobody}; {@code (not tried)} after them where a try would end the
 *       sign-in or never return.
 * </ul>
 *
 * Allowed means any answer but a refusal or a failure: a thing that is not there may be answered
 * 404.
 */
@ShanyraqTest
class AccessTableTest {
    private static final Path TABLE = Path.of("docs/access.csv");
    private static final Set<String> RELATIONS =
            Set.of("none", "serves", "manages", "centre", "glass", "wall");

    @Autowired ApplicationContext context;
    @Autowired Relations relations;
    @Autowired TransactionTemplate transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    record Line(
            String method,
            String pattern,
            String thing,
            String relation,
            String send,
            Set<String> allow,
            boolean tried) {
        static Line of(String text) {
            var cells = text.split(",", -1);
            assertThat(cells).as(text).hasSize(6);
            assertThat(RELATIONS).as(text).contains(cells[3]);
            var allow = cells[5].replace("(not tried)", "").strip();
            return new Line(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    Set.of(allow.split(" +")),
                    !cells[5].contains("(not tried)"));
        }

        String handler() {
            return method + " " + pattern;
        }

        boolean allows(Role role) {
            return allow.contains("everybody")
                    || allow.contains("staff")
                    || allow.contains(role.code());
        }

        boolean allowsVisitors() {
            return allow.contains("everybody");
        }
    }

    /** A member of staff of one role, signed in. */
    record Player(NewStaff person, HttpBrowser browser, String token) {}

    @Test
    void everyHandlerIsInTheTableAndNoneIsMore() throws IOException {
        var inTable = lines().stream().map(Line::handler).collect(Collectors.toSet());
        var inProgram = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            for (var pattern : mapping.getPatternValues()) {
                                for (var method : orAny(methods)) {
                                    inProgram.add(method + " " + pattern);
                                }
                            }
                        });

        var unmapped = new TreeSet<>(inProgram);
        unmapped.removeAll(inTable);
        var gone = new TreeSet<>(inTable);
        gone.removeAll(inProgram);
        assertThat(unmapped).as("handlers without a line in docs/access.csv").isEmpty();
        assertThat(gone).as("lines of docs/access.csv without a handler").isEmpty();
    }

    @Test
    void theProgramAnswersAsTheTableSays() throws IOException {
        var staff = new StaffForTests(context);
        var players = new ArrayList<Player>();
        for (var role : Role.values()) {
            var person = staff.enrol(role, CentreId.fresh());
            var browser = staff.signIn(person);
            var token = HttpBrowser.csrf(browser.get("/account")).orElseThrow();
            players.add(new Player(person, browser, token));
        }
        var differing = new ArrayList<String>();
        for (var line : lines()) {
            if (!line.tried) {
                continue;
            }
            for (var player : players) {
                var role = player.person.role();
                var thing = new Thing(line.thing, FreshId.next());
                relate(player.person, line.relation, thing);
                var status = ask(player.browser, line, thing, player.token);
                compare(differing, line, role.code(), line.allows(role), status);
            }
            var visitor = ask(new HttpBrowser(context), line, new Thing("-", FreshId.next()), "");
            compare(differing, line, "visitor", line.allowsVisitors(), visitor);
        }

        assertThat(differing).isEmpty();
    }

    private static void compare(
            List<String> differing, Line line, String who, boolean allowed, int status) {
        boolean refused = status == 401 || status == 403;
        if (status >= 500 || allowed == refused) {
            differing.add(
                    "%s as %s (%s): %s expected, answered %d"
                            .formatted(
                                    line.handler(),
                                    who,
                                    line.relation,
                                    allowed ? "allow" : "deny",
                                    status));
        }
    }

    /** The status; a way to the sign-in page counts as 401. */
    private static int ask(HttpBrowser browser, Line line, Thing thing, String token) {
        var path = path(line.pattern, thing);
        var send = line.send.replace("{thing}", thing.id().toString());
        java.net.http.HttpResponse<String> answer;
        if (line.method.equals("GET")) {
            answer = browser.get(send.isEmpty() ? path : path + "?" + send);
        } else {
            var fields = new LinkedHashMap<String, String>();
            Arrays.stream(send.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(
                            pair ->
                                    fields.put(
                                            pair.substring(0, pair.indexOf('=')),
                                            pair.substring(pair.indexOf('=') + 1)));
            fields.put("_csrf", token);
            answer = browser.postBare(path, fields);
        }
        boolean toSignIn =
                answer.headers()
                        .firstValue("Location")
                        .filter(
                                to ->
                                        to.contains("/sign-in")
                                                && !line.pattern.startsWith("/sign-in"))
                        .isPresent();
        return toSignIn ? 401 : answer.statusCode();
    }

    private static String path(String pattern, Thing thing) {
        return pattern.replaceAll("\\{language[^}]*}", "kk")
                .replace("{number}", "1")
                .replace("{code}", "school")
                .replaceAll("\\{[^/}]+}", thing.id().toString())
                .replace("/**", "/x");
    }

    private void relate(NewStaff person, String relation, Thing thing) {
        var centre = CentreId.fresh();
        Acting.run(
                StaffForTests.acting(person),
                () ->
                        transactions.executeWithoutResult(
                                status -> {
                                    switch (relation) {
                                        case "serves" -> relations.serves(person.id(), thing);
                                        case "centre" -> relations.keeps(person.centre(), thing);
                                        case "manages" -> {
                                            relations.keeps(centre, thing);
                                            relations.manages(person.id(), centre);
                                        }
                                        case "glass" ->
                                                relations.brokeGlass(
                                                        person.id(),
                                                        thing,
                                                        java.time.Instant.now().plusSeconds(600));
                                        case "wall" -> {
                                            relations.serves(person.id(), thing);
                                            relations.wall(person.id(), thing);
                                        }
                                        default -> {}
                                    }
                                }));
    }

    private static Set<String> orAny(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? Set.of("ANY")
                : methods.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .map(Line::of)
                .toList();
    }
}
