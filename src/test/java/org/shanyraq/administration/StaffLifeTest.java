package org.shanyraq.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Relations;
import org.shanyraq.access.ReturnFromLeave;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.access.StaffState;
import org.shanyraq.access.signin.Totp;
import org.shanyraq.casework.file.ShowCase;
import org.shanyraq.casework.turns.AssignCase;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.ServiceClock;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.web.Cursor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Leave and return, departure, lock-out, sign-ins: what an administrator does for colleagues. */
@ShanyraqTest
class StaffLifeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    @Autowired ApplicationContext context;
    @Autowired Centres centres;
    @Autowired StaffRegister register;
    @Autowired Relations relations;
    @Autowired ReturnFromLeave leaves;
    @Autowired AssignCase assign;
    @Autowired ShowCase cases;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private StaffForTests staff;
    private HttpBrowser administrator;

    @BeforeEach
    void anAdministrator() {
        staff = new StaffForTests(context);
        administrator = staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
    }

    @Test
    void whoIsOnLeaveIsBackByItselfOnTheDay() {
        var worker = enrol(Role.SOCIAL_WORKER);
        var back = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(10);
        post(worker, "leave", Map.of("backOn", back.toString()));
        assertThat(state(worker)).isEqualTo(StaffState.ON_LEAVE);

        bringBackAt(back.minusDays(1));
        assertThat(state(worker)).isEqualTo(StaffState.ON_LEAVE);
        bringBackAt(back);

        await().until(() -> state(worker) == StaffState.ACTIVE);
    }

    @Test
    void theDeputySeesTheCasesForAsLongAsTheOtherIsAway() {
        var centre = new CentreForTests(context);
        var worker = staff.enrol(Role.SOCIAL_WORKER, centre.id());
        var deputy = staff.enrol(Role.SOCIAL_WORKER, centre.id());
        var file = centre.opens(CentreForTests.survivor("Сатыбалды", "Әсел"));
        int version = centre.does(() -> cases.show(file, Language.RU)).file().version();
        assertThat(centre.does(() -> assign.assign(file, worker.id(), version)))
                .isEqualTo(AssignCase.Outcome.DONE);
        var browser = staff.signIn(deputy);
        assertThat(browser.get("/case/" + file).statusCode()).isEqualTo(403);

        post(worker, "leave", Map.of("deputy", deputy.id().toString()));
        await().until(() -> browser.get("/case/" + file).statusCode() == 200);

        post(worker, "return", Map.of());
        await().until(() -> browser.get("/case/" + file).statusCode() == 403);
        assertThat(staff.signIn(worker).get("/case/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void aDayOfReturnThatIsOverIsRefusedAndStaysInTheForm() {
        var worker = enrol(Role.LAWYER);

        var answer = post(worker, "leave", Map.of("backOn", "2020-01-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"2020-01-01\"");
        assertThat(state(worker)).isEqualTo(StaffState.ACTIVE);
    }

    @Test
    void whoLeftIsOutEverywhereAndThePageSaysWhoHasTheWork() {
        var worker = enrol(Role.SOCIAL_WORKER);
        var successor = enrol(Role.SOCIAL_WORKER);
        var browser = staff.signIn(worker);
        Acting.run(
                new Actor.Job("test"),
                () ->
                        transactions.executeWithoutResult(
                                s -> relations.serves(worker.id(), CaseId.fresh().thing())));
        assertThat(page(worker)).contains("<strong>1</strong>");

        post(worker, "deactivate", Map.of("successor", successor.id().toString()));

        await().until(() -> browser.get("/account").statusCode() != 200);
        assertThat(page(worker)).contains(successor.name());
        var again = new HttpBrowser(context).password(worker.signInName(), StaffForTests.PASSWORD);
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void aSecondAdministratorWhoIsLateIsToldAndNothingIsLost() {
        var worker = enrol(Role.PSYCHOLOGIST);
        post(worker, "leave", Map.of());

        var late =
                administrator.post(
                        "/staff/" + worker.id(),
                        "/staff/" + worker.id() + "/deactivate",
                        Map.of("version", "0"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(state(worker)).isEqualTo(StaffState.ON_LEAVE);
    }

    @Test
    void whoMistypedTooOftenMayTryAgainAtOnceWhenAnAdministratorSaysSo() {
        var worker = enrol(Role.OPERATOR);
        var stranger = new HttpBrowser(context);
        for (int i = 0; i < 8; i++) {
            stranger.password(worker.signInName(), "wrong words of all kinds " + i);
        }
        assertThat(stranger.password(worker.signInName(), StaffForTests.PASSWORD).statusCode())
                .isEqualTo(429);

        post(worker, "unlock", Map.of());

        assertThat(stranger.password(worker.signInName(), StaffForTests.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aStolenSignInIsSeenAndEnded() {
        var worker = enrol(Role.OPERATOR);
        var browser = staff.signIn(worker);
        var open =
                Pattern.compile("action=\"(/staff/[^\"]+/sign-ins/[^\"]+/end)\"")
                        .matcher(page(worker));
        assertThat(open.find()).isTrue();

        administrator.post("/staff/" + worker.id(), open.group(1), Map.of());

        await().until(() -> browser.get("/account").statusCode() != 200);
    }

    @Test
    void whoeverComesInByALinkIsInAtOnce() {
        var answer =
                administrator.post(
                        "/staff/new",
                        "/staff",
                        Map.of(
                                "signInName",
                                "new." + UUID.randomUUID().toString().substring(0, 8),
                                "name",
                                "Жаңа Қызметкер",
                                "role",
                                "operator",
                                "centre",
                                centres.contactCentre().id().toString(),
                                "languages",
                                "kk"));
        var link = found("(/welcome/[A-Za-z0-9_-]+)", answer.body());
        var browser = new HttpBrowser(context);
        var password = "қызыл алманың иісі 5";
        browser.post(link, link, Map.of("password", password, "again", password));
        var square = browser.get(link + "/code").body();
        var secret = found("<code>([A-Z2-7 ]{16,})</code>", square).replace(" ", "");
        administrator.get("/staff");

        browser.post(
                link + "/code",
                link + "/code",
                Map.of("code", Totp.codeAt(secret, clock.instant())));

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void theRegisterIsPagedThereAndBackAndNoAddressNamesAnybody() {
        var centre = CentreId.fresh();
        var names = new HashSet<String>();
        for (int i = 0; i < 52; i++) {
            names.add(staff.enrol(Role.SOCIAL_WORKER, centre).signInName());
        }
        var first = administrator.get("/staff?f.role=social_worker&f.centre=" + centre).body();
        var onward = found("rel=\"next\"[^>]*href=\"([^\"]+)\"", first).replace("&amp;", "&");
        var second = administrator.get(onward).body();
        var backward = found("rel=\"prev\"[^>]*href=\"([^\"]+)\"", second).replace("&amp;", "&");

        assertThat(listed(first)).hasSize(50);
        assertThat(listed(second)).hasSize(2).doesNotContainAnyElementsOf(listed(first));
        assertThat(names).containsAll(listed(first)).containsAll(listed(second));
        assertThat(listed(administrator.get(backward).body())).isEqualTo(listed(first));
        for (var way : List.of("after", "before")) {
            var forged = administrator.get("/staff?" + way + "=" + Cursor.at(UUID.randomUUID()));
            assertThat(listed(forged.body())).as("a forged cursor, " + way).isNotEmpty();
        }
        var cursor = found("after=([\\w-]+)", onward);
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), UTF_8))
                .matches("[0-9a-f-]{36}");
    }

    private static List<String> listed(String page) {
        return Pattern.compile("<td><code>([^<]+)</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String found(String pattern, String page) {
        var match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    @Test
    void oneChangesOnesOwnPasswordAndTelephone() {
        var worker = enrol(Role.PSYCHOLOGIST);
        var here = staff.signIn(worker);
        var fresh = "another long word 73 kelin";
        assertThat(change(here, "not my password", fresh).statusCode()).isEqualTo(422);
        assertThat(change(here, StaffForTests.PASSWORD, "short").statusCode()).isEqualTo(422);
        assertThat(change(here, StaffForTests.PASSWORD, fresh).statusCode()).isEqualTo(302);
        assertThat(
                        new HttpBrowser(context)
                                .password(worker.signInName(), StaffForTests.PASSWORD)
                                .statusCode())
                .isEqualTo(422);
        assertThat(new HttpBrowser(context).password(worker.signInName(), fresh).statusCode())
                .isEqualTo(302);

        var old = EnrolStaff.demoSecret(worker.signInName());
        var opened =
                code(here, "/account/telephone", Totp.codeAt(old, clock.instant().plusSeconds(30)));
        assertThat(opened.headers().firstValue("Location").orElse(""))
                .endsWith("/account/telephone");
        var square = here.get("/account/telephone").body();
        var secret = found("<code>([A-Z2-7 ]{16,})</code>", square).replace(" ", "");
        assertThat(code(here, "/account/telephone/prove", "000000").statusCode()).isEqualTo(422);
        var proven = code(here, "/account/telephone/prove", Totp.codeAt(secret, clock.instant()));
        assertThat(proven.headers().firstValue("Location").orElse(""))
                .contains("changed=telephone");

        var elsewhere = new HttpBrowser(context);
        elsewhere.password(worker.signInName(), fresh);
        var oldCode = Totp.codeAt(old, clock.instant().plusSeconds(30));
        assertThat(
                        elsewhere
                                .post("/sign-in/code", "/sign-in/code", Map.of("code", oldCode))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aManagerSetsAWallForAColleague() {
        var centre = centres.contactCentre().id();
        var manager = staff.enrol(Role.CENTRE_MANAGER, centre);
        var worker = staff.enrol(Role.SOCIAL_WORKER, centre);
        var browser = staff.signIn(manager);
        var file = CaseId.fresh();
        var ask = "/conflicts/declare?kind=case&id=" + file;
        assertThat(browser.get(ask).body()).contains(worker.name());

        var set =
                browser.post(
                        ask,
                        "/conflicts",
                        Map.of(
                                "kind",
                                "case",
                                "id",
                                file.toString(),
                                "whose",
                                worker.id().toString()));

        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains(worker.name());
        assertThat(staff.signIn(worker).get("/account").body()).contains(file.toString());
        var stranger = staff.signIn(staff.enrol(Role.SOCIAL_WORKER, centre));
        assertThat(
                        stranger.post(
                                        "/account",
                                        "/conflicts",
                                        Map.of(
                                                "kind",
                                                "case",
                                                "id",
                                                file.toString(),
                                                "whose",
                                                worker.id().toString()))
                                .statusCode())
                .isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> change(
            HttpBrowser browser, String present, String fresh) {
        return browser.post(
                "/account",
                "/account/password",
                Map.of("present", present, "fresh", fresh, "again", fresh));
    }

    private java.net.http.HttpResponse<String> code(HttpBrowser browser, String path, String code) {
        return browser.post("/account", path, Map.of("code", code));
    }

    private NewStaff enrol(Role role) {
        return staff.enrol(role, centres.contactCentre().id());
    }

    private String page(NewStaff worker) {
        return administrator.get("/staff/" + worker.id()).body();
    }

    private java.net.http.HttpResponse<String> post(
            NewStaff worker, String what, Map<String, String> more) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page(worker));
        assertThat(version.find()).isTrue();
        var fields = new java.util.HashMap<>(more);
        fields.put("version", version.group(1));
        return administrator.post(
                "/staff/" + worker.id(), "/staff/" + worker.id() + "/" + what, fields);
    }

    private StaffState state(NewStaff worker) {
        return Acting.as(
                new Actor.Job("test"), () -> register.find(worker.id()).orElseThrow().state());
    }

    private void bringBackAt(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        Acting.run(
                new Actor.Job(ReturnFromLeave.JOB),
                () ->
                        ServiceClock.at(
                                () -> noon,
                                () -> {
                                    transactions.executeWithoutResult(s -> leaves.bringBack());
                                    return true;
                                }));
    }
}
