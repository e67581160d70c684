package org.shanyraq.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.RegisterSchools;
import org.shanyraq.directory.School;
import org.shanyraq.directory.Schools;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A school's notice tells its district, and nothing more, of whoever follows it. */
@ShanyraqTest
class SchoolCodesTest {
    private static final String DISTRICT = "KZ751410";
    private static final String LARGE = "KZ751210";

    @Autowired ApplicationContext context;
    @Autowired Centres centres;
    @Autowired Schools schools;
    @Autowired RegisterSchools register;

    @Value("${shanyraq.db.url}")
    String database;

    @Test
    void whoFollowsTheNoticeComesWithItsDistrictAndASealedCode() throws SQLException {
        var administrator = administrator();
        var made =
                administrator.post(
                        "/administration/schools",
                        "/administration/schools",
                        Map.of("district", DISTRICT, "name", "№ 41 мектеп-гимназия"));
        var notice = made.headers().firstValue("Location").orElseThrow();
        var code = notice.substring(notice.lastIndexOf('/') + 1);
        assertThat(code).startsWith(DISTRICT + "-");
        await().until(() -> schools.districtOf(code).isPresent());

        var key = UUID.randomUUID();
        assertThat(write(code.toLowerCase(java.util.Locale.ROOT), key)).isEqualTo(200);

        assertThat(lastStored()).containsExactly(DISTRICT, "true", "true");
    }

    @Test
    void anUnknownOrSpoiltCodeIsNoObstacle() throws SQLException {
        for (var code : List.of("KZ751410-9999", "ЖОҚ", "x'--", "a".repeat(200))) {
            var key = UUID.randomUUID();
            assertThat(write(code, key)).as(code).isEqualTo(200);
            assertThat(lastStored().getFirst()).as(code).isEqualTo("null");
        }
    }

    @Test
    void aNoticeThatHangsNoLongerTellsNothing() {
        var administrator = administrator();
        var notice =
                administrator
                        .post(
                                "/administration/schools",
                                "/administration/schools",
                                Map.of("district", DISTRICT, "name", "Жабылатын мектеп"))
                        .headers()
                        .firstValue("Location")
                        .map(address -> address.substring(address.indexOf("/administration/")))
                        .orElseThrow();
        var code = notice.substring(notice.lastIndexOf('/') + 1);
        await().until(() -> schools.districtOf(code).isPresent());

        administrator.post("/administration/schools", notice + "/end", Map.of());

        await().until(() -> schools.districtOf(code).isEmpty());
    }

    @Test
    void theNoticeIsReadyToPrintInThreeLanguages() {
        var administrator = administrator();
        var notice =
                administrator
                        .post(
                                "/administration/schools",
                                "/administration/schools",
                                Map.of("district", "KZ711210", "name", "№ 7 мектеп"))
                        .headers()
                        .firstValue("Location")
                        .map(address -> address.substring(address.indexOf("/administration/")))
                        .orElseThrow();

        var sheet = administrator.get(notice).body();

        assertThat(sheet)
                .contains("Саған біреу зәбір көрсетіп жүр ме?")
                .contains("Тебя кто-то обижает?")
                .contains("Is somebody hurting you?")
                .contains("/q/KZ711210-")
                .contains("<svg class=\"square\"");
        assertThat(administrator.get("/administration/schools/notices?district=KZ711210").body())
                .contains("<svg class=\"square\"");
    }

    @Test
    void theRegisterIsTurnedOverBothWaysAndEveryNoticeOfADistrictIsPrinted() {
        var known =
                IntStream.rangeClosed(101, 165)
                        .mapToObj(
                                i ->
                                        new School(
                                                LARGE + "-" + i,
                                                new DistrictCode(LARGE),
                                                "№ " + i,
                                                false))
                        .toList();
        Acting.run(
                StaffForTests.acting(
                        new StaffForTests(context)
                                .enrol(Role.ADMINISTRATOR, centres.contactCentre().id())),
                () -> {
                    register.register(known);
                    register.end(known.getFirst().code());
                });
        var administrator = administrator();
        var list = "/administration/schools?f.state=hanging&f.district=" + LARGE;

        var first = administrator.get(list).body();
        var second = administrator.get(link(first, "next")).body();
        assertThat(codes(first)).hasSize(50).startsWith(LARGE + "-102");
        assertThat(codes(second)).hasSize(14).startsWith(LARGE + "-152").endsWith(LARGE + "-165");
        assertThat(codes(administrator.get(link(second, "prev")).body())).isEqualTo(codes(first));
        assertThat(codes(administrator.get(list.replace("hanging", "ended")).body()))
                .containsExactly(LARGE + "-101");

        var sheets = administrator.get("/administration/schools/notices?district=" + LARGE).body();
        var further = administrator.get(link(sheets, "next")).body();
        assertThat(sheets.split("notice-sheet", -1)).hasSize(61);
        assertThat(further.split("notice-sheet", -1)).hasSize(5);
        assertThat(further).contains("/q/" + LARGE + "-165").doesNotContain("rel=\"next\"");
    }

    private static List<String> codes(String page) {
        return Pattern.compile("<td class=\"nowrap\"><code>([^<]+)</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String link(String page, String rel) {
        var found = Pattern.compile("rel=\"" + rel + "\"[^>]*href=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(rel).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var answer =
                administrator()
                        .post(
                                "/administration/schools?lang=en",
                                "/administration/schools",
                                Map.of("district", "KZ999999", "name", "№ 8"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"№ 8\"");
    }

    private int write(String code, UUID key) {
        var path =
                "/kk/q/"
                        + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8)
                        + "/write";
        return new HttpBrowser(context)
                .postBare(
                        path,
                        Map.of(
                                "once",
                                key.toString(),
                                "words",
                                "Маған көмек керек",
                                "language",
                                "kk"))
                .statusCode();
    }

    /** The district, whether she counts as a child, whether the code stands there sealed. */
    private List<String> lastStored() throws SQLException {
        var name = database.substring(database.lastIndexOf('/') + 1);
        try (var connection = TestDatabase.superuser(name);
                var asked =
                        connection.prepareStatement(
                                """
                                select district, child, origin is not null and position('KZ' in encode(origin, 'escape')) = 0
                                from contact.contact
                                order by arrived_at desc limit 1
                                """);
                var row = asked.executeQuery()) {
            row.next();
            return List.of(
                    String.valueOf(row.getString(1)),
                    String.valueOf(row.getBoolean(2)),
                    String.valueOf(row.getBoolean(3)));
        }
    }

    private HttpBrowser administrator() {
        var staff = new StaffForTests(context);
        return staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
    }
}
