package org.shanyraq.canary;

import static org.awaitility.Awaitility.await;
import static org.shanyraq.canary.Staffed.sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shanyraq.access.BreakTheGlass;
import org.shanyraq.access.GlassCategory;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.MessageDoor;
import org.shanyraq.contact.channel.MessageReceived;
import org.shanyraq.contact.channel.sms.PartsForTests;
import org.shanyraq.contact.quality.TakeSamples;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.integration.token.PartnerTokens;
import org.shanyraq.integration.token.Scope;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Sending;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.people.ChangePerson;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.NewSafeContact;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.ReadPeople;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.testing.ConversationForTests;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.StaffForTests;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Fills every sealed field with canaries, through the pages and the API as people do. */
final class Planting {
    private static final int CASES = 190;
    private static final int CONTACTS = 60;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final ApplicationContext program;
    private final Canaries canaries;
    private final Staffed staff;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    Planting(ApplicationContext program, Canaries canaries) {
        this.program = program;
        this.canaries = canaries;
        this.staff = new Staffed(program, canaries);
    }

    Staffed staff() {
        return staff;
    }

    /** Many cases and contacts, as partner organisations send them. */
    void throughTheApi() throws Exception {
        var token = token();
        for (int from = 0; from < CASES; from += CASES / 2) {
            var cases = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < CASES / 2; i++) {
                cases.add(sentCase());
            }
            var answer = post(token, "/api/v1/cases", Map.of("cases", cases));
            if (answer.contains("refused") || !answer.contains("made")) {
                throw new AssertionError(answer);
            }
        }
        for (int i = 0; i < CONTACTS; i++) {
            post(
                    token,
                    "/api/v1/contacts",
                    Map.of(
                            "key",
                            UUID.randomUUID(),
                            "language",
                            "ru",
                            "words",
                            canaries.word("contact.line.text"),
                            "child",
                            false,
                            "danger",
                            false));
        }
    }

    private Map<String, Object> sentCase() {
        var at = program.getBean(Clock.class).instant().minus(Duration.ofDays(2));
        return Map.of(
                "key", UUID.randomUUID(),
                "centre", staff.centre.id().value(),
                "told", canaries.word("casework.case_file.told"),
                "district", "KZ101000",
                "language", "kk",
                "openedAt", at.toString(),
                "people", List.of(sentPerson("survivor"), sentPerson("uses_violence")),
                "incidents",
                        List.of(
                                Map.of(
                                        "key",
                                        UUID.randomUUID(),
                                        "happenedAt",
                                        at.minusSeconds(3_600).toString(),
                                        "place",
                                        "HOME",
                                        "forms",
                                        List.of("PHYSICAL"),
                                        "harm",
                                        "LIGHT",
                                        "weapon",
                                        "NONE",
                                        "childrenPresent",
                                        true,
                                        "account",
                                        canaries.word("casework.incident.account"))),
                "services", List.of(sentSession(at.toString()), sentSession(at.toString())));
    }

    private Map<String, Object> sentPerson(String part) {
        return Map.of(
                "part",
                part,
                "surname",
                canaries.word("people.person.name"),
                "given",
                canaries.word("people.person.name"),
                "patronymic",
                canaries.word("people.person.name"),
                "sex",
                "unknown",
                "birthYear",
                1990);
    }

    private Map<String, Object> sentSession(String at) {
        return Map.of(
                "key",
                UUID.randomUUID(),
                "service",
                "SOCIAL",
                "heldAt",
                at,
                "minutes",
                45,
                "how",
                "IN_PERSON",
                "note",
                canaries.word("casework.session.note"));
    }

    /** What an operator does with a contact, from the answer to the handover; returns the case. */
    UUID atTheDesk(UUID contact) {
        var path = "/desk/" + contact;
        var desk = staff.desk;
        sent(desk, "/desk/state", Map.of("state", "ready"));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                sent(desk, "/desk/offers/" + contact + "/accept", Map.of())
                                        .endsWith(contact.toString()));
        sent(
                desk,
                path + "/say",
                Map.of(
                        "page", UUID.randomUUID().toString(),
                        "key", UUID.randomUUID().toString(),
                        "order", "1",
                        "text", canaries.word("contact.line.text")));
        sent(
                desk,
                "/beside/" + contact + "/whisper",
                Map.of("text", canaries.word("contact.whisper.text")));
        sent(desk, path + "/draft", Map.of("text", canaries.word("contact.draft.text")));
        sent(
                desk,
                path + "/triage",
                Map.of("script", "triage.adult", "item", "safe_now", "answer", "no"));
        canaries.planted("contact.triage.answers", "\"safe_now\":\"no\"");
        var call = UUID.randomUUID().toString();
        sent(
                desk,
                path + "/help",
                Map.of(
                        "key",
                        call,
                        "service",
                        "102",
                        "told",
                        canaries.word("contact.emergency_call.told"),
                        "place",
                        canaries.word("contact.emergency_call.place"),
                        "persons",
                        canaries.word("contact.emergency_call.dispatch")));
        sent(desk, path + "/note", Map.of("note", canaries.word("contact.contact.note")));
        besideTheTalk(desk, path);
        sent(
                desk,
                path + "/help/" + call + "/taken",
                Map.of("by", canaries.word("contact.emergency_call.taken_by"), "number", "17"));
        sent(desk, path + "/family", Map.of("name", canaries.word("typed.look_up")));
        answerByCarrier(new ContactId(contact));
        sent(desk, path + "/district", Map.of("district", staff.centre.district().value()));
        var handover = UUID.randomUUID().toString();
        served = path;
        handedOver = handover;
        sent(
                desk,
                path + "/handover",
                Map.of(
                        "once",
                        handover,
                        "centre",
                        staff.centre.id().toString(),
                        "rank",
                        "1",
                        "basis",
                        "her_word",
                        "items",
                        "language",
                        "told",
                        canaries.word("contact.handover.told")));
        sent(desk, "/desk/state", Map.of("state", "away"));
        var to = sent(staff.manager, "/handovers/" + handover + "/accept", Map.of());
        return id(to);
    }

    /** A conversation that ended is looked at again, scored and answered. */
    void lookedAtAgain() {
        var talks = new ConversationForTests(program);
        var opened = talks.arrive(Language.KK, canaries.word("contact.line.text"), false);
        var contact = talks.ownedBy(staff.operator, opened.contact());
        sent(
                staff.desk,
                "/desk/" + contact + "/say",
                Map.of(
                        "page", UUID.randomUUID().toString(),
                        "key", UUID.randomUUID().toString(),
                        "order", "1",
                        "text", canaries.word("contact.sample.text")));
        sent(
                staff.desk,
                "/desk/" + contact + "/close",
                Map.of("category", "violence", "outcome", "psychological"));
        Acting.run(
                new Actor.Job("contact.sampling"),
                program.getBean(TakeSamples.class)::takeAndForget);
        talks.leaveDesk(staff.operator);
        var people = new StaffForTests(program);
        var reviewer = people.signIn(people.enrol(Role.SHIFT_SUPERVISOR, staff.operator.centre()));
        var sample = first("/quality/", reviewer.get("/quality").body());
        var page = "/quality/" + sample;
        sent(
                reviewer,
                page + "/review",
                Map.of("s.listened", "3", "comment", canaries.word("contact.review.comment")));
        var review =
                Pattern.compile("name=\"review\" value=\"([0-9a-f-]{36})\"")
                        .matcher(staff.desk.get(page).body());
        if (!review.find()) {
            throw new AssertionError("no review on " + page);
        }
        sent(
                staff.desk,
                page + "/reply",
                Map.of("review", review.group(1), "text", canaries.word("contact.review.reply")));
    }

    private static String first(String before, String body) {
        var found = Pattern.compile(before + "([0-9a-f-]{36})").matcher(body);
        if (!found.find()) {
            throw new AssertionError("nothing under " + before);
        }
        return found.group(1);
    }

    /** The conversation ends, and somebody asks whether help arrived. */
    private void endsAndIsAskedAfter() {
        sent(
                staff.desk,
                served + "/close",
                Map.of(
                        "category", "violence",
                        "branch", "violence.trafficking",
                        "outcome", "organisational"));
        canaries.planted("contact.contact.branches", "trafficking");
        var page = "/follow-ups/" + handedOver;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> staff.desk.get("/follow-ups").body().contains(page));
        sent(
                staff.desk,
                page,
                Map.of("outcome", "reached", "note", canaries.word("contact.follow_up.note")));
    }

    private String served = "";
    private String handedOver = "";

    /** Interpreters, and whoever contacted before; how a conversation of the day ended. */
    private void besideTheTalk(HttpBrowser desk, String path) {
        sent(
                desk,
                path + "/earlier",
                Map.of("reason", canaries.word("contact.earlier_look.reason")));
        var supervisor =
                new StaffForTests(program)
                        .signIn(
                                new StaffForTests(program)
                                        .enrol(Role.SHIFT_SUPERVISOR, staff.centre.id()));
        sent(
                supervisor,
                "/interpreters",
                Map.of(
                        "name", canaries.word("contact.interpreter.details"),
                        "phone", "+7 727 000 00 00",
                        "languages", "uz",
                        "days", "MONDAY",
                        "from", "09:00",
                        "to", "18:00"));
    }

    /** What a centre does for a family, from the giving of the case on. */
    void atTheCentre(UUID file) {
        endsAndIsAskedAfter();
        var path = "/case/" + file;
        var version =
                Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                        .matcher(staff.manager.get(path + "/assign").body());
        sent(
                staff.manager,
                path + "/assign",
                Map.of(
                        "worker",
                        staff.worker.id().toString(),
                        "version",
                        version.find() ? version.group(1) : "1",
                        "as",
                        "lead"));
        var survivor = person(path, "SURVIVOR");
        var respondent = person(path, "USES_VIOLENCE");
        sent(
                staff.work,
                path + "/incident",
                Map.of(
                        "happened", now(-60),
                        "place", "HOME",
                        "forms", "PHYSICAL",
                        "harm", "LIGHT",
                        "weapon", "KNIFE",
                        "account", canaries.word("casework.incident.account")));
        canaries.planted("casework.incident.particulars", "\"weapon\":\"KNIFE\"");
        assess(path);
        sent(
                staff.work,
                path + "/session",
                Map.of(
                        "service", "SOCIAL",
                        "held", now(-30),
                        "minutes", "40",
                        "how", "IN_PERSON",
                        "note", canaries.word("casework.session.note")));
        sent(
                staff.work,
                path + "/person/" + survivor + "/safe-contact",
                Map.of(
                        "channel", "PHONE",
                        "device", "OWN",
                        "address", canaries.word("people.safe_contact.details"),
                        "nameToUse", canaries.word("people.safe_contact.details"),
                        "codeWord", canaries.word("people.safe_contact.details"),
                        "maySay", canaries.word("people.safe_contact.details"),
                        "validUntil", now(60 * 24 * 30).substring(0, 10)));
        order(path, respondent);
        sent(staff.work, path + "/person/" + survivor + "/whereabouts", Map.of());
        sent(staff.work, "/search", Map.of("q", canaries.word("typed.search")));
        correct(file, survivor);
        queueALetter(file);
        breakGlass();
        lapse(path);
    }

    private String person(String path, String part) {
        var typed = new HashMap<String, String>();
        for (var field : List.of("surname", "given", "patronymic")) {
            typed.put(field, canaries.word("people.person.name"));
        }
        typed.put("part", part);
        typed.put("sex", "UNKNOWN");
        typed.put("sure", "true");
        var iin = canaries.iin("people.person.iin");
        typed.put("iin", iin);
        typed.put("birthDay", "1901-02-" + iin.substring(4, 6));
        canaries.planted("people.person.birth_day", "1901-02-" + iin.substring(4, 6));
        typed.put("phone", canaries.phone("people.person.phones"));
        typed.put("address", canaries.word("people.change.before"));
        typed.put("safeAddress", canaries.word("people.person.safe_address"));
        typed.put("newPhone", canaries.phone("people.person.new_phone"));
        typed.put("school", canaries.word("people.person.school"));
        sent(staff.work, path + "/person", typed);
        var page = staff.work.get(path + "?tab=people").body();
        var links = Pattern.compile(path + "/person/([0-9a-f-]{36})\\b").matcher(page).results();
        return links.map(found -> found.group(1))
                .filter(id -> !seen.contains(id))
                .peek(seen::add)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private final Set<String> seen = new HashSet<>();

    private void assess(String path) {
        var typed = new HashMap<String, String>();
        // Reasons are asked of whoever judges the danger greater than the answers do.
        var instrument = program.getBean(Instruments.class).current(Instruments.RISK);
        instrument.items().forEach(item -> typed.put("a." + item.code(), "no"));
        typed.put("band", instrument.bands().getLast().code());
        typed.put("why", canaries.word("casework.assessment.why"));
        canaries.planted("casework.assessment.answers", "\"strangled\":\"no\"");
        canaries.planted("casework.assessment.reckoning", "\"reasons\":[");
        sent(staff.work, path + "/assessment", typed);
    }

    private void order(String path, String respondent) {
        var to =
                sent(
                        staff.work,
                        path + "/order",
                        Map.of(
                                "respondent",
                                respondent,
                                "issuedBy",
                                "precinct_inspector",
                                "issued",
                                now(-20),
                                "served",
                                now(-10),
                                "bans",
                                "approach",
                                "reference",
                                canaries.word("protection.measure.reference")));
        var page = staff.work.get(to.replaceFirst("^https?://[^/]+", "")).body();
        var check = Pattern.compile("/order/([0-9a-f-]{36})/check").matcher(page);
        if (!check.find()) {
            throw new AssertionError("no order on " + to);
        }
        sent(
                staff.work,
                path + "/order/" + check.group(1) + "/check",
                Map.of(
                        "at", now(-1),
                        "result", "KEPT",
                        "note", canaries.word("protection.measure_check.note")));
        staff.work.get(path + "/order/" + check.group(1) + "/notice");
        staff.work.get(path + "/print");
    }

    /** The family's second thoughts: what stood there before is kept, sealed. */
    private void correct(UUID file, String survivor) {
        var id = new PersonId(UUID.fromString(survivor));
        Acting.run(
                StaffForTests.acting(staff.worker),
                () -> {
                    var card =
                            program.getBean(TransactionTemplate.class)
                                    .execute(
                                            status ->
                                                    program.getBean(ReadPeople.class)
                                                            .cards(List.of(id))
                                                            .get(id));
                    var now =
                            new NewPerson(
                                    id,
                                    card.household(),
                                    new PersonName(canaries.word("people.person.name"), "Г", ""),
                                    card.sex(),
                                    card.birthYear(),
                                    card.birthDay(),
                                    card.iin(),
                                    card.phones(),
                                    canaries.word("people.person.address"),
                                    card.district(),
                                    card.languages(),
                                    NewPerson.Whereabouts.NONE);
                    program.getBean(ChangePerson.class)
                            .change(now, card.version(), new CaseId(file).thing());
                });
    }

    private void queueALetter(UUID file) {
        var item =
                Item.print(
                        "summary", canaries.word("outbound.item.text"), new CaseId(file).thing());
        Acting.run(
                StaffForTests.acting(staff.worker),
                () ->
                        program.getBean(OutboundGate.class)
                                .queue(
                                        item,
                                        program.getBean(Clock.class).instant().plusSeconds(3_600)));
    }

    /** She writes by text message: once well, once under a name that was used, once in half. */
    void byChannels() {
        var number = canaries.phone("contact.peer.address");
        var door = program.getBean(MessageDoor.class);
        door.receive(textMessage(number, "1", canaries.word("contact.line.text")));
        door.receive(textMessage(number, "1", canaries.word("contact.quarantine.content")));
        PartsForTests.leave(program, number, canaries.word("contact.sms_part.text"));
    }

    private MessageReceived textMessage(String from, String name, String text) {
        return new MessageReceived(
                Channel.SMS,
                from,
                text,
                List.of(),
                from + name,
                1,
                program.getBean(Clock.class).instant(),
                Optional.empty());
    }

    /** She says how she may be reached; the answer waits for a carrier, and none is there. */
    private void answerByCarrier(ContactId contact) {
        var number = canaries.phone("people.safe_contact.details");
        var until = program.getBean(Clock.class).instant().plus(Duration.ofDays(3));
        var said =
                new NewSafeContact(
                        SafeContact.Channel.SMS,
                        SafeContact.Device.OWN,
                        List.of(),
                        number,
                        canaries.word("people.safe_contact.details"),
                        canaries.word("people.safe_contact.details"),
                        canaries.word("people.safe_contact.details"),
                        until);
        canaries.planted("outbound.sending.address", number);
        var text =
                new Sending(
                        UUID.randomUUID(),
                        contact.thing(),
                        SafeContact.Channel.SMS,
                        number,
                        Sending.Holds.WORDS,
                        "reply",
                        canaries.word("outbound.sending.text"),
                        contact.thing());
        Acting.run(
                StaffForTests.acting(staff.operator),
                () -> {
                    program.getBean(SafeContacts.class).record(contact, said);
                    if (program.getBean(OutboundGate.class).send(text)
                            instanceof Verdict.Withheld withheld) {
                        throw new AssertionError(withheld);
                    }
                });
    }

    private void breakGlass() {
        Acting.run(
                StaffForTests.acting(staff.colleague),
                () ->
                        program.getBean(BreakTheGlass.class)
                                .over(
                                        CaseId.fresh().thing(),
                                        GlassCategory.DANGER,
                                        "бейтаныс іс туралы "
                                                + canaries.word("access.glass.reason")));
    }

    /** Somebody's sign-in ends while she writes; what she sent is kept for her. */
    private void lapse(String path) {
        var token = HttpBrowser.csrf(staff.away.get("/account")).orElseThrow();
        sent(staff.administrator, "/staff/" + staff.colleague.id() + "/sign-out", Map.of());
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () ->
                                staff.away
                                                .postBare(
                                                        path + "/session",
                                                        Map.of(
                                                                "_csrf",
                                                                token,
                                                                "note",
                                                                canaries.word(
                                                                        "access.kept_form.form")))
                                                .statusCode()
                                        == 302);
    }

    private String token() {
        var administrator = new Actor.Staff(StaffId.fresh(), Role.ADMINISTRATOR, CentreId.fresh());
        return Acting.as(
                administrator,
                () ->
                        program.getBean(PartnerTokens.class)
                                .issue(
                                        PartnerId.fresh(),
                                        "canary",
                                        Set.of(Scope.values()),
                                        Duration.ofHours(1)));
    }

    private String post(String token, String path, Object body) throws Exception {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                json.writeValueAsString(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String now(long minutes) {
        return program.getBean(Clock.class)
                .instant()
                .atZone(DatedSettings.ZONE)
                .plusMinutes(minutes)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static UUID id(String text) {
        var found = ID.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no id in " + text);
        }
        return UUID.fromString(found.group());
    }
}
