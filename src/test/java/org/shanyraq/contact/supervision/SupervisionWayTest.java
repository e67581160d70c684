package org.shanyraq.contact.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.quality.TakeSamples;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ConversationForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A supervisor's way: the board moves, she reads along, whispers, joins and takes over. */
@ShanyraqTest
class SupervisionWayTest {
    private static Browser browser;

    @Autowired ApplicationContext context;

    private final Map<NewStaff, String> signedInAs = new HashMap<>();
    private NewStaff operator;
    private NewStaff supervisor;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void aShift() {
        var shift = CentreId.fresh();
        operator = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
    }

    @AfterEach
    void theShiftEnds() {
        new ConversationForTests(context).leaveDesk(operator);
        new ConversationForTests(context).leaveDesk(supervisor);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheBoardToTheConversation(Language language) {
        var shift = new ConversationForTests(context);
        try (var wall = visit(supervisor, 1920);
                var desk = visit(operator, 1280);
                var beside = visit(supervisor, 1280)) {
            wall.page().navigate("/wallboard?lang=" + language.code());
            var before = emergencies(wall.page());
            var opened = shift.arrive(language, "сәлем, маған қорқынышты", true);
            assertThat(wall.page().locator(".tile.emergency .figure"))
                    .not()
                    .hasText(String.valueOf(before));
            shot(wall.page(), "wall-" + language.code());
            var contact = shift.ownedBy(operator, opened.contact());

            desk.page().navigate("/desk/" + contact + "?lang=" + language.code());
            desk.page().locator("#say-text").fill("Сәлем, мен осындамын");
            desk.page().keyboard().press("Enter");
            assertThat(desk.page().locator(".m.me")).hasCount(1);

            beside.page().navigate("/queue?lang=" + language.code());
            beside.page().locator("form[action='/watch/" + contact + "'] button").click();
            assertThat(beside.page().locator(".talk")).containsText("Сәлем, мен осындамын");
            assertThat(desk.page().locator(".desk-beside .there li")).hasCount(1);
            beside.page().locator("#whisper-text").fill("Мекенжайын сұра");
            beside.page().locator("form.whisper button").click();
            assertThat(desk.page().locator(".whispers")).containsText("Мекенжайын сұра");
            assertThat(beside.page().locator("#composer")).hasCount(0);
            shot(beside.page(), "beside-" + language.code());
            shot(desk.page(), "desk-" + language.code());
            assertThat(beside.barriers()).isEmpty();

            beside.page().locator("[data-key=j]").click();
            beside.page().locator("#say-text").fill("Мен де осындамын");
            beside.page().keyboard().press("Enter");
            assertThat(desk.page().locator(".talk")).containsText("Мен де осындамын");

            beside.page().locator("[data-key=t]").click();
            beside.page().waitForURL("**/desk/" + contact + "*");
            assertThat(beside.page().locator(".talk")).containsText("Мен де осындамын");
        }
    }

    @Test
    void aConversationIsLookedAtAgainByTwoAndItsOperatorReplies() throws SQLException {
        var second = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, supervisor.centre());
        var sample = "/quality/" + sampleForTwo();
        try (var first = visit(supervisor, 1280);
                var other = visit(second, 1280);
                var desk = visit(operator, 1280)) {
            first.page().navigate("/quality?lang=ru");
            first.page().locator("a[href='" + sample + "']").click();
            assertThat(first.page().locator(".sampled")).containsText("маған қорқынышты");
            score(first.page(), 3, "Спокойно и ясно");
            assertThat(first.page().locator("main")).containsText("Спокойно и ясно");
            shot(first.page(), "review-ru");
            assertThat(first.barriers()).isEmpty();

            other.page().navigate(sample + "?lang=kk");
            assertThat(other.page().locator("main")).not().containsText("Спокойно и ясно");
            score(other.page(), 2, "Жақсы");
            assertThat(other.page().locator("main")).containsText("Спокойно и ясно");
            assertThat(other.page().locator("p.notice:not(.late)")).hasCount(1);

            desk.page().navigate("/quality?lang=en");
            desk.page().locator("a[href='" + sample + "']").click();
            assertThat(desk.page().locator("form[action$='/review']")).hasCount(0);
            desk.page().locator("textarea[name=text]").first().fill("Thank you, I will ask first");
            desk.page().locator("form[action$='/reply'] button").first().click();
            assertThat(desk.page().locator("p.reply")).containsText("Thank you");
            first.page().reload();
            assertThat(first.page().locator("p.reply")).containsText("Thank you");
        }
    }

    private static void score(Page page, int score, String comment) {
        var each = page.locator("input[type=radio][value='" + score + "']");
        for (int i = 0; i < each.count(); i++) {
            each.nth(i).check();
        }
        page.locator("textarea[name=comment]").fill(comment);
        page.locator("form[action$='/review'] button[type=submit]").click();
    }

    /** A conversation that has just ended, copied for two who compare how they judge. */
    private String sampleForTwo() throws SQLException {
        var shift = new ConversationForTests(context);
        var contact =
                shift.ownedBy(
                        operator,
                        shift.arrive(Language.KK, "сәлем, маған қорқынышты", true).contact());
        Acting.as(
                StaffForTests.acting(operator),
                () -> {
                    context.getBean(Converse.class)
                            .say(
                                    contact,
                                    UUID.randomUUID(),
                                    UUID.randomUUID(),
                                    1,
                                    "Тыңдап отырмын");
                    return context.getBean(CloseContact.class)
                            .close(
                                    contact,
                                    Ending.of("violence", "psychological", Optional.empty()));
                });
        Acting.run(
                new Actor.Job("contact.sampling"),
                () -> context.getBean(TakeSamples.class).takeAndForget());
        var url = context.getEnvironment().getRequiredProperty("shanyraq.db.url");
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var row =
                        superuser
                                .createStatement()
                                .executeQuery(
                                        "update contact.sample set calibration = true where contact_id = '"
                                                + contact
                                                + "' returning id::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static int emergencies(Page page) {
        return Integer.parseInt(page.locator(".tile.emergency .figure").textContent().strip());
    }

    private static void shot(Page page, String name) {
        var folder = System.getProperty("shanyraq.shots");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, "shift-" + name + ".png")));
        }
    }

    private Browser.Visit visit(NewStaff person, int width) {
        var visit = browser.visit(context, width, 900, ColorScheme.LIGHT);
        var signedIn =
                signedInAs.computeIfAbsent(
                        person,
                        who -> new StaffForTests(context).signIn(who).cookie("s").orElseThrow());
        var base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        visit.context().addCookies(List.of(new Cookie("s", signedIn).setUrl(base)));
        return visit;
    }
}
