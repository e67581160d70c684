package org.shanyraq.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;

/**
 * F-21: a message breaks whatever touches it. It is set aside after two tries with an alarm, and
 * those before and after it stand; nobody on our own pages notices.
 */
record PoisonMessage(long full, int share) implements Trial {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    /** What is not confirmed is brought again. */
    private static final int DELIVERIES = 4;

    /** The place in its sender's count by which the database knows the poison. */
    private static final int POISON = 424_242;

    private static final String BREAKS =
            """
            create or replace function contact.drill_poison() returns trigger language plpgsql as $$
            begin
                if new.ord = %d then raise exception 'poison'; end if;
                return new;
            end $$;
            create or replace trigger drill_poison before insert on contact.line
                for each row execute function contact.drill_poison()
            """
                    .formatted(POISON);

    private static final String MENDS = "drop function contact.drill_poison() cascade";

    @Override
    public String id() {
        return "F-21";
    }

    @Override
    public String what() {
        return "a message that breaks whatever touches it";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        var chance = new Random(seed);
        long times = 0;
        long longest = 0;
        site.change(BREAKS);
        try {
            do {
                var checker = Checker.before(site);
                var callers = new Callers(site);
                long began = System.nanoTime();
                try (callers) {
                    int account = chance.nextInt(1, 1_000_000_000);
                    long aside = setAside(site);
                    long stored = stored(site);
                    site.change("update administration.alarm set acknowledged_at = now()");
                    for (int again = 0; again < DELIVERIES; again++) {
                        site.providers().bringUpdates(around(account));
                    }
                    if (!Eventually.holds(WITHIN, () -> setAside(site) == aside + 1)) {
                        wrong.add("a message that breaks everything was not set aside");
                    }
                    if (!Eventually.holds(WITHIN, () -> stored(site) == stored + 2)) {
                        wrong.add("the messages around it do not stand");
                    }
                    if (!Eventually.holds(WITHIN, () -> isTold(site))) {
                        wrong.add("nobody was told of it");
                    }
                }
                longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
                wrong.addAll(checker.judge(callers.answered(), callers.talks()));
                times++;
            } while (times < full && !time.isOver());
        } finally {
            site.change(MENDS);
        }
        return new Outcome(times, "set aside and told within %d ms".formatted(longest), wrong);
    }

    private static String around(int account) {
        var updates = new StringBuilder("[");
        for (int i = -1; i <= 1; i++) {
            updates.append(i < 0 ? "" : ",")
                    .append(BotUpdate.of(account, account + i, POISON + i, "көмек " + i));
        }
        return updates.append("]").toString();
    }

    private static long setAside(Site site) throws SQLException {
        return site.count("select count(*) from contact.quarantine where reason = 'poison'");
    }

    private static long stored(Site site) throws SQLException {
        return site.count(
                "select count(*) from contact.line where ord in (?, ?) and side = 'visitor'",
                POISON - 1,
                POISON + 1);
    }

    private static boolean isTold(Site site) throws SQLException {
        return site.count(
                        "select count(*) from administration.alarm"
                                + " where kind = 'contact.quarantined' and acknowledged_at is null")
                > 0;
    }
}
