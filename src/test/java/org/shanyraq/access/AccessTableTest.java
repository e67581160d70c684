package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.AccessTable;
import org.shanyraq.testing.AccessTable.Line;
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
 * a handler that is not in it fails the build, and so does an answer that differs from it. Every
 * handler about a thing is tried by every role in every relation to such a thing.
 *
 * <p>Allowed means any answer but a refusal or a failure: a thing that is not there may be answered
 * 404.
 */
@ShanyraqTest
class AccessTableTest {
    private static final int ASKERS = 3;

    @Autowired ApplicationContext context;
    @Autowired Relations relations;
    @Autowired TransactionTemplate transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** A member of staff of one role, signed in, with a thing of each kind in each relation. */
    record Player(NewStaff person, HttpBrowser browser, String token, Map<String, Thing> things) {}

    @Test
    void everyHandlerIsInTheTableAndNoneIsMore() throws IOException {
        var inTable = AccessTable.lines().stream().map(Line::handler).collect(Collectors.toSet());
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
        var said = AccessTable.lines();
        var ever = ever(said);
        var visitor = new HttpBrowser(context);
        var visitorsToken = HttpBrowser.csrf(visitor.get("/sign-in")).orElseThrow();
        var differing = new ConcurrentSkipListSet<String>();
        var players = Arrays.stream(Role.values()).map(this::player);
        try (var askers = Executors.newFixedThreadPool(ASKERS)) {
            CompletableFuture.allOf(
                            players.map(
                                            player ->
                                                    CompletableFuture.runAsync(
                                                            () ->
                                                                    tryAll(
                                                                            player, said, ever,
                                                                            differing),
                                                            askers))
                                    .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        for (var line : everyRelation(said)) {
            if (line.relation().equals("none")) {
                var status = ask(visitor, line, new Thing("-", FreshId.next()), visitorsToken);
                compare(differing, line, "visitor", line.allowsVisitors(), status);
            }
        }

        assertThat(differing).isEmpty();
    }

    /** Every door in every relation, by one person. */
    private void tryAll(Player player, List<Line> said, Set<String> ever, Set<String> differing) {
        var role = player.person.role();
        for (var line : everyRelation(said)) {
            if (said.contains(line) || ever.contains(line.handler() + role)) {
                var thing =
                        player.things.computeIfAbsent(
                                line.thing() + " " + line.relation() + wallsOf(line),
                                key -> related(player.person, line));
                var status = ask(player.browser, line, thing, player.token);
                compare(differing, line, role.code(), line.allows(role), status);
            }
        }
    }

    /** What the table says, and what it leaves to nobody. */
    private static List<Line> everyRelation(List<Line> table) {
        var said = new LinkedHashMap<String, Line>();
        table.forEach(line -> said.put(line.handler() + " " + line.relation(), line));
        for (var line : table) {
            for (var relation : line.isAboutAThing() ? AccessTable.RELATIONS : List.<String>of()) {
                said.putIfAbsent(line.handler() + " " + relation, line.forNobody(relation));
            }
        }
        return said.values().stream().filter(Line::tried).toList();
    }

    /** Which role may use which handler in some relation: where none may, one try is enough. */
    private static Set<String> ever(List<Line> table) {
        return table.stream()
                .flatMap(
                        line ->
                                Arrays.stream(Role.values())
                                        .filter(line::allows)
                                        .map(role -> line.handler() + role))
                .collect(Collectors.toSet());
    }

    /** To declare a conflict shuts the thing, so that it is of no use to another line. */
    private static String wallsOf(Line line) {
        return line.pattern().equals("/conflicts") ? " shut" : "";
    }

    private Player player(Role role) {
        var staff = new StaffForTests(context);
        var person = staff.enrol(role, CentreId.fresh());
        var browser = staff.signIn(person);
        var token = HttpBrowser.csrf(browser.get("/account")).orElseThrow();
        return new Player(person, browser, token, new HashMap<>());
    }

    private Thing related(NewStaff person, Line line) {
        var thing = new Thing(line.thing(), FreshId.next());
        relate(person, line.relation(), thing);
        return thing;
    }

    private static void compare(
            Set<String> differing, Line line, String who, boolean allowed, int status) {
        boolean refused = status == 401 || status == 403;
        if (status >= 500 || allowed == refused) {
            differing.add(
                    "%s as %s (%s): %s expected, answered %d"
                            .formatted(
                                    line.handler(),
                                    who,
                                    line.relation(),
                                    allowed ? "allow" : "deny",
                                    status));
        }
    }

    /** The status; a way to the sign-in page counts as 401. */
    private static int ask(HttpBrowser browser, Line line, Thing thing, String token) {
        var path = path(line.pattern(), thing);
        var send = line.send().replace("{thing}", thing.id().toString());
        java.net.http.HttpResponse<String> answer;
        if (line.method().equals("GET")) {
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
                                                && !line.pattern().startsWith("/sign-in")
                                                && !line.pattern().startsWith("/welcome"))
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
}
