package org.shanyraq.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Sex;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family's case in a real browser: given to a worker, worked on, protected by an order. */
@ShanyraqTest
class CasePagesTest {
    private static Browser browser;

    @Autowired ApplicationContext context;
    @Autowired OpenCase open;

    private final CentreId centre = CentreId.fresh();
    private NewStaff manager;
    private NewStaff worker;
    private CaseId id;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void aCaseFrom111() {
        var staff = new StaffForTests(context);
        manager = staff.enrol(Role.CENTRE_MANAGER, centre);
        worker = staff.enrol(Role.SOCIAL_WORKER, centre);
        staff.enrol(Role.PSYCHOLOGIST, centre);
        var household = HouseholdId.fresh();
        id =
                Acting.as(
                        StaffForTests.acting(manager),
                        () ->
                                open.open(
                                        new Opening(
                                                UUID.randomUUID(),
                                                centre,
                                                null,
                                                "Просит помощи для себя и двоих детей. Можно передать: имя, язык, что муж дома.",
                                                "KZ101000",
                                                Language.KK,
                                                household,
                                                List.of(
                                                        someone(
                                                                household,
                                                                "Тоқтарова",
                                                                "Гүлнәр",
                                                                Sex.FEMALE,
                                                                1991,
                                                                Part.SURVIVOR),
                                                        someone(
                                                                household,
                                                                "Тоқтарова",
                                                                "Айша",
                                                                Sex.FEMALE,
                                                                2016,
                                                                Part.CHILD),
                                                        someone(
                                                                household,
                                                                "Тоқтаров",
                                                                "Ерасыл",
                                                                Sex.MALE,
                                                                2021,
                                                                Part.CHILD)))));
    }

    @Test
    void theWholeWayOfACase() {
        try (var visit = visit(manager, ColorScheme.LIGHT)) {
            var page = visit.page();
            page.navigate("/today?lang=ru");
            shot(page, "today-manager-ru");
            page.navigate("/cases");
            shot(page, "cases-manager-ru");
            page.navigate("/case/" + id + "/assign");
            page.locator("select[name=worker]").selectOption(worker.id().toString());
            page.locator("input[value=lead]")
                    .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/case/" + id);
            org.assertj.core.api.Assertions.assertThat(visit.complaints()).isEmpty();
        }
        try (var visit = visit(worker, ColorScheme.LIGHT)) {
            var page = visit.page();
            var barriers = new ArrayList<String>();
            addTheRespondent(page, barriers, visit);
            recordAnIncident(page, barriers, visit);
            assess(page, barriers, visit);
            recordASession(page, barriers, visit);
            registerAnOrder(page, barriers, visit);
            page.navigate("/case/" + id + "?lang=ru");
            assertThat(page.locator(".timeline li")).not().hasCount(0);
            shot(page, "case-ru");
            look(visit, barriers);
            for (var tab : List.of("people", "assessments", "services", "orders")) {
                page.navigate("/case/" + id + "?tab=" + tab);
                shot(page, "case-" + tab + "-ru");
                look(visit, barriers);
            }
            page.navigate("/today?lang=kk");
            shot(page, "today-worker-kk");
            look(visit, barriers);
            page.navigate("/cases");
            shot(page, "cases-worker-kk");
            look(visit, barriers);
            page.navigate("/measures");
            shot(page, "measures-kk");
            look(visit, barriers);
            page.navigate("/case/" + id + "?theme=dark");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            shot(page, "case-dark-kk");
            look(visit, barriers);
            page.navigate("/case/" + id + "/print?theme=light");
            shot(page, "print-kk");
            search(page, barriers, visit);
            org.assertj.core.api.Assertions.assertThat(visit.complaints()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(barriers).isEmpty();
        }
    }

    private void addTheRespondent(Page page, List<String> barriers, Browser.Visit visit) {
        page.navigate("/case/" + id + "/person?lang=ru");
        page.locator("input[name=part][value=USES_VIOLENCE]").check(force());
        page.locator("input[name=surname]").fill("Тоқтаров");
        page.locator("input[name=given]").fill("Нұрлан");
        page.locator("input[name=sex][value=MALE]").check(force());
        page.locator("input[name=birthYear]").fill("1988");
        page.locator("input[name=iin]").fill("123");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".summary")).isVisible();
        assertThat(page.locator("input[name=given]")).hasValue("Нұрлан");
        shot(page, "person-mistake-ru");
        look(visit, barriers);
        page.locator("input[name=iin]").fill("");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + id + "?tab=people");
    }

    private void recordAnIncident(Page page, List<String> barriers, Browser.Visit visit) {
        page.navigate("/case/" + id + "/incident");
        shot(page, "incident-ru");
        look(visit, barriers);
        page.locator("select[name=place]").selectOption("HOME");
        page.locator("input[name=forms][value=PHYSICAL]").check();
        page.locator("input[name=forms][value=PSYCHOLOGICAL]").check();
        page.locator("input[name=weapon][value=KNIFE]").check(force());
        page.locator("input[name=children]").check();
        page.locator("textarea[name=account]").fill("Вечером пришёл пьяный, угрожал ножом.");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + id);
        assertThat(page.locator(".due.late").first()).isVisible();
    }

    private void assess(Page page, List<String> barriers, Browser.Visit visit) {
        page.navigate("/case/" + id + "/assessment");
        look(visit, barriers);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".summary")).isVisible();
        var yes = page.locator("main form fieldset .segments label:first-child input");
        for (int i = 0; i < yes.count(); i++) {
            yes.nth(i).check(force());
        }
        shot(page, "assessment-ru");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + id + "?tab=assessments");
        assertThat(page.locator(".head .band")).isVisible();
    }

    private void recordASession(Page page, List<String> barriers, Browser.Visit visit) {
        page.navigate("/case/" + id + "/session");
        page.locator("select[name=service]").selectOption("PSYCHOLOGICAL");
        page.locator("textarea[name=note]").fill("Говорит, что стала лучше спать.");
        shot(page, "session-ru");
        look(visit, barriers);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + id);
    }

    private void registerAnOrder(Page page, List<String> barriers, Browser.Visit visit) {
        page.navigate("/case/" + id + "/order");
        page.locator("select[name=respondent]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("select[name=issuedBy]").selectOption("precinct_inspector");
        page.locator("input[name=bans][value=approach]").check();
        page.locator("input[name=bans][value=contact_her]").check();
        shot(page, "order-ru");
        look(visit, barriers);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + id + "?tab=orders");
        page.locator("main a[href$='/notice']").click();
        // Nobody recorded how she may be reached: the gate holds it.
        assertThat(page.locator("main ul li")).hasCount(1);
        shot(page, "notice-withheld-ru");
        page.navigate("/case/" + id + "?tab=people");
        page.locator("a[href$='/safe-contact']").first().click();
        page.locator("input[name=channel][value=PHONE]").check(force());
        page.locator("input[name=device][value=OWN]").check(force());
        page.locator("input[name=days][value=TUESDAY]").check();
        page.locator("input[name=from]").fill("10:00");
        page.locator("input[name=to]").fill("12:00");
        page.locator("input[name=codeWord]").fill("ромашка");
        shot(page, "safe-contact-ru");
        look(visit, barriers);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + id + "?tab=people");
        page.navigate("/case/" + id + "?tab=orders");
        page.locator("main a[href$='/notice']").click();
        assertThat(page.locator("article.letter")).isVisible();
        shot(page, "notice-ru");
        look(visit, barriers);
    }

    private void search(Page page, List<String> barriers, Browser.Visit visit) {
        page.navigate("/today?lang=ru");
        page.keyboard().press("/");
        page.keyboard().type("Toktarova Gulnar");
        page.keyboard().press("Enter");
        page.waitForURL("**/search");
        assertThat(page.locator("main .list a").first()).containsText("Тоқтарова");
        shot(page, "search-ru");
        look(visit, barriers);
    }

    private static com.microsoft.playwright.Locator.CheckOptions force() {
        return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
    }

    private static void look(Browser.Visit visit, List<String> barriers) {
        visit.barriers().forEach(found -> barriers.add(visit.page().url() + " " + found));
    }

    private Browser.Visit visit(NewStaff person, ColorScheme scheme) {
        var signedIn = new StaffForTests(context).signIn(person);
        var visit = browser.visit(context, 1440, 900, scheme);
        visit.context()
                .addCookies(
                        List.of(
                                new Cookie("s", signedIn.cookie("s").orElseThrow())
                                        .setDomain("localhost")
                                        .setPath("/")));
        return visit;
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens/" + name + ".png"))
                        .setFullPage(true));
    }

    private static Opening.Member someone(
            HouseholdId household, String surname, String given, Sex sex, int year, Part part) {
        return new Opening.Member.New(
                NewPerson.named(household, PersonName.of(surname, given), sex, year), part);
    }
}
