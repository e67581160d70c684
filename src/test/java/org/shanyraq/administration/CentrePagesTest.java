package org.shanyraq.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the directory says of a centre is changed by administrators and by its own manager. */
@ShanyraqTest
class CentrePagesTest {
    @Autowired ApplicationContext context;
    @Autowired Centres centres;
    @Autowired Partners partners;
    @Autowired RegisterCentres register;
    @Autowired StandInCentres standIns;

    private StaffForTests staff;
    private Centre centre;

    @BeforeEach
    void aCentre() {
        staff = new StaffForTests(context);
        centre = standIns.make(3, 0, new Random(System.nanoTime())).get(2);
        Acting.run(new Actor.Job("demo"), () -> register.register(List.of(centre)));
        await().until(() -> centres.find(centre.id()).isPresent());
    }

    @Test
    void hoursLinesAddressAndServicesAreChangedOnThePage() {
        var administrator =
                staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
        var fields = fields();
        fields.put("address", "Абай көшесі, 12");
        fields.put("hours.from.1.0", "08:00");
        fields.put("hours.to.1.0", "13:00");
        fields.put("hours.from.1.1", "14:00");
        fields.put("hours.to.1.1", "20:30");
        fields.put("other.date.0", "2027-03-08");
        fields.put("other.reason.0", "holiday");
        fields.put("services", "legal");

        var answer = save(administrator, fields);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        await().until(() -> "Абай көшесі, 12".equals(now().address()));
        assertThat(now().oversight()).isEqualTo(partners.ministry().id());
        assertThat(now().hours().week()).hasSize(2);
        assertThat(now().hours().week().getFirst().day()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(now().hours().week().getLast().opens()).isEqualTo(LocalTime.of(14, 0));
        assertThat(now().hours().exceptions()).hasSize(1);
        var page = administrator.get("/administration/centres/" + centre.id() + "?lang=kk").body();
        assertThat(page).contains("Абай көшесі, 12", "value=\"2027-03-08\"", "Дүйсенбі");
    }

    @Test
    void aCentreWithAccommodationKeepsNoAddress() {
        var administrator =
                staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
        var fields = fields();
        fields.put("address", "Құпия көшесі, 1");
        fields.put("accommodation", "true");
        fields.put("lat", "43.23891");
        fields.put("lon", "76.88972");

        assertThat(save(administrator, fields).statusCode()).isEqualTo(302);

        await().until(() -> now().accommodation());
        assertThat(now().address()).isNull();
        assertThat(now().point().lat()).isEqualTo(43.2);
        assertThat(administrator.get("/administration/centres/" + centre.id()).body())
                .doesNotContain("Құпия көшесі");
    }

    @Test
    void mistakesStandAtTheirFieldsAndALateEditIsTold() {
        var administrator =
                staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
        var wrong = fields();
        wrong.put("kk", "");
        wrong.put("lat", "north");
        wrong.put("places", "-1");
        wrong.put("hours.from.1.0", "25:99");
        var answer = save(administrator, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"north\"", "value=\"25:99\"", "href=\"#f-places\"");

        assertThat(save(administrator, fields()).statusCode()).isEqualTo(302);
        var late = save(administrator, fields());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"" + centre.names().en() + "\"");
    }

    @Test
    void itsManagerTellsTheRoomAndNobodyElseOfAnotherCentreMay() {
        var manager = staff.signIn(staff.enrol(Role.CENTRE_MANAGER, centre.id()));
        assertThat(manager.get("/my-centre").body()).contains(centre.names().kk());
        var told =
                manager.post(
                        "/my-centre",
                        "/administration/centres/" + centre.id() + "/room",
                        Map.of("placesFree", "3", "bedsFree", "0"));
        assertThat(told.statusCode()).isEqualTo(302);
        await().until(() -> now().room().placesFree() == 3);
        var tooMuch =
                manager.post(
                        "/my-centre",
                        "/administration/centres/" + centre.id() + "/room",
                        Map.of("placesFree", "99999", "bedsFree", "0"));
        assertThat(tooMuch.statusCode()).isEqualTo(422);

        var stranger = staff.signIn(staff.enrol(Role.CENTRE_MANAGER, centres.contactCentre().id()));
        assertThat(stranger.get("/administration/centres/" + centre.id()).statusCode())
                .isEqualTo(403);
        assertThat(save(stranger, fields()).statusCode()).isEqualTo(403);
    }

    @Test
    void theTrailIsVerifiedAndKeysAreCountedOnTheirPages() {
        var auditor = staff.signIn(staff.enrol(Role.AUDITOR, centres.contactCentre().id()));

        var verdict = auditor.post("/trail?lang=en", "/trail/verify", Map.of());

        assertThat(verdict.statusCode()).isEqualTo(200);
        assertThat(verdict.body()).contains("Sound: nothing was altered");
        var keys = auditor.get("/administration/keys?lang=en").body();
        assertThat(keys).contains("<progress").doesNotContain("/administration/keys/rotate");
    }

    private Centre now() {
        return centres.byId(centre.id());
    }

    /** The form as the page shows it, as a browser would send it. */
    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", Integer.toString(centre.version()));
        fields.put("kk", centre.names().kk());
        fields.put("ru", centre.names().ru());
        fields.put("en", centre.names().en());
        fields.put("state", "open");
        fields.put("ownership", "ngo");
        fields.put("employer", centre.employer().toString());
        fields.put("oversight", partners.ministry().id().toString());
        fields.put("district", centre.district().value());
        fields.put("places", "40");
        fields.put("beds", "10");
        fields.put("languages", "kk");
        return fields;
    }

    private HttpResponse<String> save(HttpBrowser browser, Map<String, String> fields) {
        var page = "/administration/centres/" + centre.id();
        var token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(browser.get("/account").body());
        assertThat(token.find()).isTrue();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return browser.postBare(page, all);
    }
}
