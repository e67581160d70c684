package org.shanyraq.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * F-16: a messenger brings each message up to five times, in any order, and again at the end, as a
 * day later; now and then another message under the same name. Each stands once and in the order of
 * its writer; what is not the same is set aside, with an alarm.
 */
record JumbledUpdates(long full, int share) implements Trial {
    private static final int ACCOUNTS = 20;
    private static final int MESSAGES = 5;
    private static final int COPIES = 5;
    private static final int BATCH = 100;
    private static final int OTHERS = 5;
    private static final Duration WITHIN = Duration.ofSeconds(60);

    /** Lines of an account's conversation that do not stand where their writer put them. */
    private static final String OUT_OF_ORDER =
            """
            select count(*) from (select ord, lag(ord) over (partition by contact_id order by place, ord, number) as before
                from contact.line l join contact.contact c on c.id = l.contact_id
                where c.channel = 'messenger' and l.side = 'visitor' and l.ord > ? and l.ord <= ?) o
            where ord <= before
            """;

    @Override
    public String id() {
        return "F-16";
    }

    @Override
    public String what() {
        return "messages of a messenger repeated, reordered, replayed, and others under their names";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var chance = new Random(seed);
        var wrong = new ArrayList<String>();
        long times = 0;
        long brought = 0;
        do {
            int base = chance.nextInt(1_000_000, 900_000_000);
            long aside = setAside(site);
            var copies = copies(base, chance);
            for (int i = 0; i < copies.size(); i += BATCH) {
                bring(site, copies.subList(i, Math.min(i + BATCH, copies.size())));
            }
            if (!Eventually.holds(WITHIN, () -> stored(site, base) == ACCOUNTS * MESSAGES)) {
                wrong.add("%d of %d stand".formatted(stored(site, base), ACCOUNTS * MESSAGES));
            }
            replay(site, base, chance);
            if (!Eventually.holds(WITHIN, () -> setAside(site) == aside + OTHERS)) {
                wrong.add("another message under the same name was not set aside");
            }
            if (stored(site, base) != ACCOUNTS * MESSAGES) {
                wrong.add("a repetition stands twice");
            }
            if (site.count(OUT_OF_ORDER, base, base + MESSAGES) > 0) {
                wrong.add("a conversation out of order");
            }
            times += ACCOUNTS * MESSAGES;
            brought += copies.size() + ACCOUNTS * MESSAGES + OTHERS;
        } while (times < full && !time.isOver());
        site.emptyQueue();
        return new Outcome(times, "brought %d times".formatted(brought), wrong);
    }

    private static List<String> copies(int base, Random chance) {
        var copies = new ArrayList<String>();
        for (int message = 0; message < ACCOUNTS * MESSAGES; message++) {
            for (int n = 1 + chance.nextInt(COPIES); n > 0; n--) {
                copies.add(update(base, message, "көмек " + message));
            }
        }
        java.util.Collections.shuffle(copies, chance);
        return copies;
    }

    /** All once more, and some names with other words. */
    private static void replay(Site site, int base, Random chance) {
        var again = new ArrayList<String>();
        for (int message = 0; message < ACCOUNTS * MESSAGES; message++) {
            again.add(update(base, message, "көмек " + message));
        }
        chance.ints(0, ACCOUNTS * MESSAGES)
                .distinct()
                .limit(OTHERS)
                .forEach(message -> again.add(update(base, message, "басқа")));
        bring(site, again);
    }

    private static String update(int base, int message, String words) {
        return BotUpdate.of(
                base + message % ACCOUNTS, base + message, base + 1 + message / ACCOUNTS, words);
    }

    private static void bring(Site site, List<String> updates) {
        site.providers().bringUpdates("[" + String.join(",", updates) + "]");
    }

    private static long setAside(Site site) throws SQLException {
        return site.count("select count(*) from contact.quarantine where reason = 'other_body'");
    }

    private static long stored(Site site, int base) throws SQLException {
        return site.count(
                """
                select count(*) from contact.line l join contact.contact c on c.id = l.contact_id
                where c.channel = 'messenger' and l.side = 'visitor' and l.ord > ? and l.ord <= ?
                """,
                base,
                base + MESSAGES);
    }
}
