package org.shanyraq.canary;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.core.FileAppender;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.journal.IntakeJournal;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.database.DatabaseAddress;
import org.shanyraq.sealing.Field;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.OwnHome;
import org.shanyraq.testing.OwnHomeTest;
import org.shanyraq.testing.StaffForTests;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two thousand strings that stand nowhere else are planted in every sealed field; then everything
 * that the program, its database and a browser wrote is searched for them, however spelt. A new
 * sealed field without a canary fails; so does a search that would not have found a leak.
 */
@OwnHomeTest
class CanaryTest {
    /** What only the location key opens. */
    private static final Set<String> WHERE_SHE_IS =
            Set.of(
                    "contact.emergency_call.place",
                    "people.person.safe_address",
                    "people.person.new_phone",
                    "people.person.school");

    @TempDir static Path profile;

    @Autowired ApplicationContext program;
    @Autowired DatabaseAddress database;

    private final Canaries canaries = new Canaries();
    private final Instant began = Instant.now();

    @Test
    void whatIsSealedStandsNowherePlain() throws Exception {
        var log = logToFile();
        var planting = new Planting(program, canaries);
        nobodyElseWaits();
        var contact = write();
        var file = planting.atTheDesk(contact);
        lookAtTheDesk(planting.staff(), contact);
        planting.atTheCentre(file);
        planting.lookedAtAgain();
        planting.throughTheApi();
        planting.byChannels();
        journal();

        assertThat(canaries.texts()).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(canaries.fields()).containsAll(sealedFields());
        assertThat(emptyColumns()).as("sealed columns that hold nothing").isEmpty();
        assertThat(search(planting.staff()).found()).isEmpty();

        leak(log);
        assertThat(search(planting.staff()).found().keySet()).isEqualTo(leaked);
    }

    /** Everything that could hold a byte of it. */
    private Haystack search(Staffed staff) throws Exception {
        var all = new Haystack(new Needles(canaries.texts()));
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute("checkpoint");
            all.tables(superuser);
        }
        var home = OwnHome.data(program);
        all.files(home);
        all.files(profile);
        all.filesSince(
                Path.of(System.getProperty("java.io.tmpdir")),
                began,
                List.of(home.getParent(), profile));
        all.text("metrics", get("local.management.port", "/actuator/prometheus"));
        all.text("health", get("local.management.port", "/actuator/health"));
        exports(all, staff);
        return all;
    }

    private void exports(Haystack all, Staffed staff) throws Exception {
        var analyst = new StaffForTests(program).enrol(Role.MINISTRY_ANALYST, CentreId.fresh());
        var country = new StaffForTests(program).signIn(analyst);
        all.text("national page", country.get("/national").body());
        all.text("national csv", country.get("/national/figures.csv").body());
        all.sheet("national xlsx", bytes(country, "/national/figures.xlsx"));
        // A worker's own list may name the families; never where they are.
        var places = new Haystack(new Needles(canaries.of(WHERE_SHE_IS)));
        places.text("own list csv", staff.work.get("/cases?export=csv").body());
        places.sheet("own list xlsx", bytes(staff.work, "/cases?export=xlsx"));
        places.text("own list", staff.work.get("/cases").body());
        places.text("own day", staff.work.get("/today").body());
        places.text("inbox", staff.manager.get("/handovers").body());
        all.found().putAll(places.found());
    }

    private final Set<String> leaked = new TreeSet<>();

    /** Somebody was careless, in four ways. */
    private void leak(Path log) throws Exception {
        var any = List.copyOf(canaries.texts());
        leaked.addAll(List.of(any.get(7), any.get(70), any.get(700), any.get(1_000)));
        LoggerFactory.getLogger(CanaryTest.class).warn("could not reach {}", any.get(7));
        assertThat(Files.readString(log)).contains(any.get(7));
        try (var superuser = superuser();
                var insert =
                        superuser.prepareStatement(
                                "insert into ground.event_publication (id, listener_id, event_type,"
                                        + " serialized_event, publication_date) values"
                                        + " (gen_random_uuid(), 'l', 't', ?, now())")) {
            insert.setString(1, "{\"about\":\"" + any.get(70) + "\"}");
            insert.execute();
        }
        Files.writeString(
                Files.createTempFile(OwnHome.data(program), "upload", ".tmp"),
                any.get(700),
                StandardCharsets.UTF_16LE);
        Files.writeString(
                profile.resolve("cache_0"),
                "v1;"
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("ab" + any.get(1_000)).getBytes(StandardCharsets.UTF_8)));
    }

    /** She writes on a browser that keeps a profile on the disk, as a telephone does. */
    private UUID write() {
        try (var playwright = Playwright.create(Browser.withoutDownload());
                var context = playwright.chromium().launchPersistentContext(profile, options())) {
            var page = context.newPage();
            page.navigate("/ru/write");
            page.fill("textarea[name=words]", canaries.word("contact.line.text"));
            page.fill("input[name=pin]", canaries.pin("contact.contact.pin"));
            page.locator("form[action$='/write'] button").first().click();
            page.fill("#words", canaries.word("contact.line.text"));
            page.click("#say-form button");
            page.locator("#lines .visitor small").last().waitFor();
        }
        return newest();
    }

    /** The operator's own browser keeps as little. */
    private void lookAtTheDesk(Staffed staff, UUID contact) {
        try (var playwright = Playwright.create(Browser.withoutDownload());
                var context = playwright.chromium().launchPersistentContext(profile, options())) {
            context.addCookies(
                    List.of(
                            new Cookie("s", staff.desk.cookie("s").orElseThrow())
                                    .setUrl(base("local.server.port"))));
            var page = context.newPage();
            page.navigate("/desk/" + contact);
            page.locator(".talk").waitFor();
            page.fill("#say-text", canaries.word("contact.draft.text"));
            page.waitForTimeout(1_200);
        }
    }

    private BrowserType.LaunchPersistentContextOptions options() {
        return new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(Browser.CHROMIUM)
                .setArgs(Browser.FLAGS)
                .setBaseURL(base("local.server.port"));
    }

    /**
     * What the notice in a school tells of her is sealed with us; that her own browser went by its
     * address is in her history, and the page says so.
     */
    private void journal() {
        var opened =
                visitor(
                        Optional.of(
                                canaries.planted(
                                        "contact.contact.origin", "KZ10-" + UUID.randomUUID())));
        program.getBean(IntakeJournal.class)
                .append(
                        opened.token(),
                        opened.view().token(),
                        UUID.randomUUID(),
                        1,
                        canaries.word("contact.journal.content"));
    }

    private Opened visitor(Optional<String> origin) {
        return Acting.as(
                new Actor.Visitor(),
                () ->
                        program.getBean(OpenContact.class)
                                .open(
                                        new Approach(
                                                UUID.randomUUID(),
                                                Channel.WEB_CHAT,
                                                Language.KK,
                                                origin,
                                                Optional.of("KZ101000"),
                                                Optional.empty(),
                                                Optional.of(canaries.word("contact.line.text")),
                                                true,
                                                false)));
    }

    /** The operator is offered ours and nobody else's. */
    private void nobodyElseWaits() throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "update contact.offer set outcome = 'withdrawn' where outcome = 'open'");
            statement.execute(
                    "update contact.contact set state = 'closed', closed_at = now() where state in"
                            + " ('waiting', 'offered')");
        }
    }

    private UUID newest() {
        try (var superuser = superuser();
                var row =
                        superuser
                                .createStatement()
                                .executeQuery(
                                        "select id from contact.contact order by arrived_at desc"
                                                + " limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Every constant of the program that names a sealed field. */
    private static Set<String> sealedFields() throws Exception {
        var fields = new TreeSet<String>();
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.shanyraq");
        for (var type : classes) {
            for (var constant : type.getFields()) {
                if (constant.getRawType().isEquivalentTo(Field.class)
                        && constant.getModifiers()
                                .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)) {
                    var reflected = constant.reflect();
                    reflected.setAccessible(true);
                    var field = (Field) reflected.get(null);
                    fields.add(field.table() + "." + field.column());
                }
            }
        }
        assertThat(fields).hasSizeGreaterThan(30);
        return fields;
    }

    private Set<String> emptyColumns() throws Exception {
        var empty = new TreeSet<String>();
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            for (var field : sealedFields()) {
                int dot = field.lastIndexOf('.');
                var table = field.substring(0, dot);
                // The journal is a file.
                if (!table.equals("contact.journal")) {
                    try (var row =
                            statement.executeQuery(
                                    "select count(%s) from %s"
                                            .formatted(field.substring(dot + 1), table))) {
                        row.next();
                        if (row.getLong(1) == 0) {
                            empty.add(field);
                        }
                    }
                }
            }
        }
        return empty;
    }

    private Path logToFile() {
        var log = OwnHome.data(program).resolve("program.log");
        var logback = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logback);
        encoder.setPattern("%d %-5level %logger %msg %mdc %kvp%n%ex{full}");
        encoder.start();
        var appender = new FileAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        appender.setContext(logback);
        appender.setFile(log.toString());
        appender.setEncoder(encoder);
        appender.start();
        logback.getLogger("ROOT").addAppender(appender);
        return log;
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", "");
    }

    private String get(String port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base(port) + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private byte[] bytes(HttpBrowser who, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base("local.server.port") + path))
                                .header("Cookie", "s=" + who.cookie("s").orElseThrow())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private String base(String port) {
        return "http://localhost:" + program.getEnvironment().getRequiredProperty(port);
    }
}
