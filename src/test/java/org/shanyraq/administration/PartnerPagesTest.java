package org.shanyraq.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.Partner;
import org.shanyraq.directory.PartnerKind;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.RegisterPartners;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.ground.Role;
import org.shanyraq.place.Names;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Organisations are entered, changed and ended by administrators, and their tokens with them. */
@ShanyraqTest
class PartnerPagesTest {
    private static final String LIST = "/administration/partners";
    private static final String CENTRES = "/administration/centres";
    private static final String NEW_CENTRE = CENTRES + "/new";

    @Autowired ApplicationContext context;
    @Autowired Centres centres;
    @Autowired Partners partners;
    @Autowired RegisterPartners register;

    @Value("${local.server.port}")
    int port;

    private HttpBrowser administrator;
    private String name;

    @BeforeEach
    void anAdministrator() {
        var staff = new StaffForTests(context);
        administrator = staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
        name = "Қалалық аурухана " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whoIsEnteredCanBeGivenATokenAndWhoEndsLosesIt() throws Exception {
        assertThat(enter(hospital()).statusCode()).isEqualTo(302);
        var hospital = entered();
        assertThat(hospital.number()).isEqualTo("+7 (7222) 55-01-02");
        assertThat(administrator.get(LIST + "?f.kind=hospital&lang=kk").body()).contains(name);
        var token = token(hospital.id());
        assertThat(answers(token)).isEqualTo(200);

        var ending = hospital();
        ending.put("version", "1");
        ending.put("ended", "true");
        assertThat(change(hospital.id(), ending).statusCode()).isEqualTo(302);

        await().atMost(Duration.ofSeconds(15)).until(() -> answers(token) == 401);
        assertThat(administrator.get("/administration/tokens").body())
                .doesNotContain("<option value=\"" + hospital.id());
        assertThat(administrator.get(LIST + "?f.state=ended&f.kind=hospital").body())
                .contains(name);
        var centre =
                administrator.post(NEW_CENTRE, CENTRES, Map.of("employer", hospital.id() + ""));
        assertThat(centre.body()).as("it employs nobody any more").contains("href=\"#f-employer\"");
    }

    @Test
    void mistakesStandAtTheirFieldsAndNothingTypedIsLost() {
        var wrong = hospital();
        wrong.put("ru", "");
        wrong.put("en", "x".repeat(161));
        wrong.put("number", "call us");
        wrong.put("kind", "bakery");

        var answer = enter(wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(name, "value=\"call us\"", "href=\"#f-ru\"", "href=\"#f-en\"")
                .contains("href=\"#f-number\"", "href=\"#f-kind\"");
        assertThat(partners.all()).noneMatch(one -> one.names().kk().equals(name));
    }

    @Test
    void theSameFormTwiceIsOneOrganisationAndANamesakeIsRefused() {
        var form = hospital();
        assertThat(enter(form).statusCode()).isEqualTo(302);
        assertThat(enter(form).statusCode()).isEqualTo(302);
        form.put("once", UUID.randomUUID().toString());
        form.put("ru", "Иначе " + name);
        form.put("en", "Otherwise " + name);

        assertThat(enter(form).statusCode()).isEqualTo(422);

        var standing = entered();
        assertThat(partners.all())
                .filteredOn(one -> one.names().kk().equals(name))
                .containsExactly(standing);
    }

    @Test
    void aLateEditIsToldAndWhoRunsACentreCannotEnd() {
        enter(hospital());
        var id = entered().id();
        var edit = hospital();
        edit.put("version", "1");
        edit.put("number", "103");
        assertThat(change(id, edit).statusCode()).isEqualTo(302);
        edit.put("number", "104");
        var late = change(id, edit);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"104\"", "name=\"version\" value=\"2\"");

        var ministry = partners.ministry();
        var ending = fields(ministry);
        ending.put("ended", "true");
        assertThat(change(ministry.id(), ending).statusCode()).isEqualTo(422);
        assertThat(partners.ministry().ended()).isFalse();
    }

    @Test
    void aLongListIsPagedThereAndBack() {
        Acting.run(
                StaffForTests.acting(
                        new StaffForTests(context)
                                .enrol(Role.ADMINISTRATOR, centres.contactCentre().id())),
                () -> {
                    for (int i = 0; i < 60; i++) {
                        register.register(school(i));
                    }
                });
        await().until(
                        () ->
                                partners.all().stream()
                                                .filter(one -> one.kind() == PartnerKind.SCHOOL)
                                                .count()
                                        >= 60);

        var first = administrator.get(LIST + "?f.kind=school&lang=ru").body();
        var second = administrator.get(link(first, "next") + "&lang=ru").body();

        assertThat(named(first)).hasSize(50).doesNotContainAnyElementsOf(named(second));
        assertThat(named(second)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(named(administrator.get(link(second, "prev") + "&lang=ru").body()))
                .isEqualTo(named(first));
    }

    private static Partner school(int number) {
        var called = "№ %03d".formatted(number) + " " + UUID.randomUUID();
        return new Partner(
                PartnerId.fresh(),
                PartnerKind.SCHOOL,
                new Names(called + " мектеп", called + " школа", called + " school"),
                null,
                null,
                false,
                1);
    }

    private static List<String> named(String page) {
        var names = new ArrayList<String>();
        Pattern.compile("<b>(№ [^<]+)</b>")
                .matcher(page)
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String link(String page, String way) {
        var found = Pattern.compile("rel=\"" + way + "\"[^>]*href=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(way).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private Partner entered() {
        return await().until(
                        () ->
                                partners.all().stream()
                                        .filter(one -> one.names().kk().equals(name))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Map<String, String> hospital() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("once", UUID.nameUUIDFromBytes(name.getBytes()).toString());
        fields.put("kind", "hospital");
        fields.put("kk", name);
        fields.put("ru", "Городская больница " + name);
        fields.put("en", "City hospital " + name);
        fields.put("region", "KZ10");
        fields.put("number", "+7 (7222) 55-01-02");
        return fields;
    }

    private static Map<String, String> fields(Partner partner) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", Integer.toString(partner.version()));
        fields.put("kind", partner.kind().code());
        fields.put("kk", partner.names().kk());
        fields.put("ru", partner.names().ru());
        fields.put("en", partner.names().en());
        return fields;
    }

    private HttpResponse<String> enter(Map<String, String> fields) {
        return administrator.post(LIST + "/new", LIST, fields);
    }

    private HttpResponse<String> change(PartnerId id, Map<String, String> fields) {
        return administrator.post(LIST + "/" + id, LIST + "/" + id, fields);
    }

    private String token(PartnerId id) {
        var made =
                administrator.post(
                        "/administration/tokens",
                        "/administration/tokens",
                        Map.of(
                                "partner", id.toString(),
                                "purpose", "The hospital's register",
                                "scopes", "directory.read",
                                "days", "30"));
        var token = Pattern.compile("class=\"token\"[^>]*>([^<]+)<").matcher(made.body());
        assertThat(token.find()).as(made.body()).isTrue();
        return token.group(1);
    }

    private int answers(String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + port
                                                            + "/api/v1/organizations"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
