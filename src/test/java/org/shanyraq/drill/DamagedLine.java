package org.shanyraq.drill;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.testing.Browser;

/**
 * F-21: a line of a conversation breaks whatever opens it. The desk shows all others, again and
 * again, and somebody is told.
 */
record DamagedLine(long full, int share) implements Trial {
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "F-21";
    }

    @Override
    public String what() {
        return "a line that cannot be opened lies in an operator's conversation";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        int times = 0;
        site.emptyQueue();
        try (var http = HttpClient.newHttpClient();
                var browser = Browser.open();
                var desk =
                        Workplace.of(
                                browser,
                                site.second(),
                                site.second().port(),
                                site.crew().colleague())) {
            desk.ready();
            do {
                // Another greeting each time, so that the last conversation is not taken for this.
                var greeting = "сәлем " + times;
                var talk = Talk.begin(http, site.first(), UUID.randomUUID(), greeting, false);
                if (talk.isPresent()) {
                    desk.accepts(greeting);
                    showsTheRest(site, http, talk.get(), greeting, desk, wrong);
                } else {
                    wrong.add("nobody was taken in");
                }
                site.emptyQueue();
                desk.page().reload();
                times++;
            } while (times < full && !time.isOver());
        }
        return new Outcome(times, "the desk showed the others each time", wrong);
    }

    /** One line is damaged where it lies; the others are read, and somebody is told. */
    private static void showsTheRest(
            Site site,
            HttpClient http,
            Talk talk,
            String greeting,
            Workplace desk,
            List<String> wrong)
            throws Exception {
        var damaged = talk.write();
        var whole = talk.write();
        talk.say(http, site.first(), damaged);
        talk.say(http, site.first(), whole);
        site.change("update administration.alarm set acknowledged_at = now()");
        site.change(
                "update contact.line set text = decode(repeat('00', 40), 'hex') where client_key = ?",
                damaged.key());
        for (int tries = 0; tries < 2; tries++) {
            var answer = desk.page().reload();
            if (answer.status() != 200) {
                wrong.add("the desk answers %d for a line".formatted(answer.status()));
                return;
            }
        }
        assertThat(desk.page().locator(".talk .m p"))
                .hasText(new String[] {greeting, whole.words()});
        if (!Eventually.holds(
                TOLD_WITHIN,
                () ->
                        site.count(
                                        "select count(*) from administration.alarm where kind = 'contact.unreadable' and acknowledged_at is null")
                                > 0)) {
            wrong.add("nobody is told of a line that cannot be shown");
        }
    }
}
