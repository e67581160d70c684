package org.shanyraq.planning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Plans asked for through the pages and worked out by the job. */
@ShanyraqTest
class PlanPagesTest {
    private static final Map<String, String> FORTY_IN_TWO_YEARS =
            Map.of("openings", "16, 24", "beds", "5", "units", "4, 4, 4, 4, 4");

    @Autowired ApplicationContext program;

    private StaffForTests staff;
    private HttpBrowser analyst;

    @BeforeEach
    void signIn() {
        staff = new StaffForTests(program);
        analyst = staff.signIn(staff.enrol(Role.MINISTRY_ANALYST, CentreId.fresh()));
    }

    private static Map<String, String> wish(String name, Map<String, String> more) {
        var fields = new HashMap<String, String>();
        fields.put("name", name);
        fields.put("aim", "TRAVEL");
        fields.put("centres", "40");
        fields.put("least", "0");
        fields.put("seats", "true");
        fields.put("seconds", "10");
        fields.put("units", "6");
        fields.put("once", UUID.randomUUID().toString());
        fields.putAll(more);
        return fields;
    }

    private String ask(Map<String, String> fields) {
        assertThat(analyst.post("/plans/new", "/plans", fields).statusCode()).isEqualTo(302);
        return "/plans/" + fields.get("once");
    }

    private String done(String address) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (Instant.now().isBefore(end)) {
            var answer = analyst.get(address + "/progress");
            if (answer.headers().firstValue("HX-Refresh").isPresent()) {
                return analyst.get(address).body();
            }
            Thread.sleep(300);
        }
        throw new AssertionError("no plan in time");
    }

    @Test
    void aPlanIsWorkedOutShownAndTakenAway() throws Exception {
        var address = ask(wish("Forty <anew>", FORTY_IN_TWO_YEARS));
        var page = done(address);
        assertThat(page)
                .contains("Forty &lt;anew>")
                .contains("planning.css")
                .doesNotContain("planning.column", "{0}", "{1}")
                .contains("<circle class=\"spot new\"");
        assertThat(analyst.get(address + "/plan.csv").body().lines().count()).isEqualTo(41);
        assertThat(analyst.get(address + "/plan.xlsx").statusCode()).isEqualTo(200);
        assertThat(analyst.get(address + "/plan.geojson").body())
                .contains("FeatureCollection", "OpenStreetMap");
        assertThat(analyst.get(address + "/map.svg").body()).startsWith("<svg");
        assertThat(analyst.get(address + "/map.png").body()).contains("PNG");
        assertThat(analyst.get(address + "/plan.pdf").body()).startsWith("%PDF");
        assertThat(analyst.get(address + "/report").statusCode()).isEqualTo(200);
        var first = analyst.get(address + "/plan.csv").body().lines().toList().get(1).split(",")[0];
        var moved =
                analyst.post(
                        address, address + "/move", Map.of("from", first, "x", "500", "y", "200"));
        assertThat(moved.body()).contains("notice warn");
        var again = ask(wish("The same", FORTY_IN_TWO_YEARS));
        done(again);
        assertThat(analyst.get(again + "/plan.csv").body())
                .isEqualTo(analyst.get(address + "/plan.csv").body());
        assertThat(
                        analyst.get(
                                        "/plans/compare?a="
                                                + address.substring(7)
                                                + "&b="
                                                + again.substring(7))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        var answer =
                analyst.post(
                        "/plans/new",
                        "/plans",
                        wish(
                                "",
                                Map.of(
                                        "centres",
                                        "-3",
                                        "forced",
                                        "Алматы\nNoSuchPlaceAtAll",
                                        "openings",
                                        "10, x")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "id=\"e-name\"", "id=\"e-centres\"", "id=\"e-forced\"", "id=\"e-openings\"")
                .contains("NoSuchPlaceAtAll", "10, x");
    }

    @Test
    void aQuestionWithoutAnAnswerSaysWhy() throws Exception {
        var page = done(ask(wish("Too many", Map.of("centres", "1999"))));
        assertThat(page).contains("notice late");
        var openings = done(ask(wish("Wrong sum", Map.of("openings", "1, 2"))));
        assertThat(openings).contains("notice late");
    }

    @Test
    void ofAnOwnListNothingIsTakenAndNothingLeftOutInSilence() throws Exception {
        var list = UUID.randomUUID();
        var kept =
                analyst.post(
                        "/plans/lists",
                        "/plans/lists",
                        Map.of(
                                "name",
                                "Three",
                                "once",
                                list.toString(),
                                "places",
                                "code,name,lat,lon,demand\na,Ауыл,51,71,300\nb,Село,50,71,900\nc,Аралда,49,70,40\nd,Белгісіз,,,7\n",
                                "centres",
                                "",
                                "times",
                                "from,to,minutes\na,b,20\nb,a,20\n"));
        assertThat(kept.body()).contains("notice ok", "Белгісіз");
        var refused =
                analyst.post(
                        "/plans/new",
                        "/plans",
                        wish(
                                "",
                                Map.of(
                                        "list",
                                        list.toString(),
                                        "aim",
                                        "FEWEST",
                                        "forced",
                                        "zz",
                                        "contacts",
                                        "10",
                                        "openings",
                                        "1",
                                        "chosen",
                                        "Село")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"e-forced\"", "id=\"e-contacts\"", "id=\"e-openings\"")
                .doesNotContain("id=\"e-chosen\"");
        var address =
                ask(
                        wish(
                                "By minutes",
                                Map.of(
                                        "list",
                                        list.toString(),
                                        "centres",
                                        "1",
                                        "seconds",
                                        "2",
                                        "chosen",
                                        "a\nb",
                                        "aim",
                                        "WORST")));
        var page = done(address);
        assertThat(page).contains("20 мин", "Аралда", "Белгісіз").doesNotContain("20 км");
        analyst.post("/plans/lists", "/plans/lists/" + list + "/remove", Map.of());
        assertThat(analyst.get("/plans/lists").body()).doesNotContain(">Three<");
        assertThat(analyst.get(address).statusCode()).isEqualTo(200);
        assertThat(analyst.get(address + "/plan.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void aBlendOfMoreThanAHundredPercentIsNoBlend() {
        var answer =
                analyst.post(
                        "/plans/new",
                        "/plans",
                        wish("Much", Map.of("contacts", "60", "orders", "50", "travelled", "10")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"e-contacts\"", "120 %");
    }

    private HttpResponse<String> keep(String name, String settlements, byte[] times) {
        return analyst.postFiles(
                "/plans/lists",
                "/plans/lists",
                Map.of("name", name, "once", UUID.randomUUID().toString(), "centres", ""),
                Map.of(
                        "places_file",
                        settlements.getBytes(StandardCharsets.UTF_8),
                        "times_file",
                        times));
    }

    @Test
    void anOwnListComesAsFilesWholeOrNotAtAll() {
        var settlements = new StringBuilder("code,name,lat,lon,demand\n");
        for (int j = 0; j < 900; j++) {
            settlements.append("v%d,Ауыл %d,%.2f,71.5,%d%n".formatted(j, j, 44 + j / 100.0, j));
        }
        var matrix = new StringBuilder("from,v0,v1,v2\n");
        matrix.append("v5,12,30,600\n").append("v6,1,x,2\n");
        var refused = keep("Half", settlements.toString(), bytes(matrix.toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("3-жол, v1 бағаны");
        assertThat(analyst.get("/plans/lists").body()).doesNotContain(">Half<");
        var foreign =
                keep("Old", settlements.toString(), "ауыл".getBytes(Charset.forName("cp1251")));
        assertThat(foreign.body()).contains("id=\"e-times_file\"");

        var large = new StringBuilder("to");
        for (int j = 0; j < 900; j++) {
            large.append(",v").append(j);
        }
        for (int i = 0; i < 300; i++) {
            large.append("\nv").append(i).append(",5000".repeat(900));
        }
        assertThat(large.length()).isGreaterThan(1_200_000);
        var kept = keep("Whole", settlements.toString(), bytes(large.toString()));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("notice ok");
        assertThat(analyst.get("/plans/lists").body()).contains(">Whole<");
        assertThat(analyst.get("/plans/lists/country.csv").body().lines().count())
                .isGreaterThan(7_000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPlanIsItsOwnersUntilItIsShared() throws Exception {
        var address = ask(wish("Mine", Map.of()));
        done(address);
        var other = staff.signIn(staff.enrol(Role.REGIONAL_COORDINATOR, CentreId.fresh()));
        var operator = staff.signIn(staff.enrol(Role.OPERATOR, CentreId.fresh()));
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get("/plans").body()).doesNotContain(">Mine<");
        assertThat(operator.get(address).statusCode()).isEqualTo(403);
        analyst.post(
                address,
                address + "/describe",
                Map.of(
                        "name",
                        "Ours",
                        "note",
                        "For all",
                        "version",
                        "1",
                        "shared",
                        "regional_coordinator"));
        assertThat(other.get(address).body()).contains("Ours", "For all");
        other.post(address, address + "/remove", Map.of());
        assertThat(analyst.get(address).statusCode()).isEqualTo(200);
        var stale =
                analyst.post(
                        address,
                        address + "/describe",
                        Map.of("name", "Again", "note", "typed", "version", "1"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("Again", "typed");
        analyst.post(address, address + "/remove", Map.of());
        assertThat(analyst.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanThatADeadNodeLeftIsTakenUpAgain() throws Exception {
        var address = ask(wish("Left", Map.of()));
        done(address);
        var sites = analyst.get(address + "/plan.csv").body();
        left(UUID.fromString(address.substring(7)));
        done(address);
        assertThat(analyst.get(address + "/plan.csv").body()).isEqualTo(sites);
    }

    private void left(UUID id) throws SQLException {
        var url = program.getEnvironment().getRequiredProperty("shanyraq.db.url");
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var update =
                        connection.prepareStatement(
                                "update planning.scenario set state = 'running', outcome = null,"
                                        + " told = now() - interval '1 hour' where id = ?")) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
