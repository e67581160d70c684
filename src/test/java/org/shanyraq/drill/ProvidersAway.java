package org.shanyraq.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shanyraq.drill.Providers.How;
import org.shanyraq.drill.Providers.Which;

/**
 * F-15: those on whom the nodes depend hang or are gone, each alone. Whoever asks for help on our
 * own pages does not notice; the board of channels tells of it; what the provider then brings,
 * twice, stands once, and what supervisors had to be told reaches them.
 *
 * @param brief a sample: the pager, and the names of all hosts, without which no channel works, are
 *     away for a moment
 */
record ProvidersAway(boolean brief, long full, int share) implements Trial {
    private static final int MESSAGES = 4;
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final long A_MOMENT = 1_500;

    /**
     * A line knows within five seconds that its provider is away; nodes write down every five
     * seconds how their lines do.
     */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);

    /** What a person may wait on our own pages while a provider hangs. */
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    @Override
    public String id() {
        return "F-15";
    }

    @Override
    public String what() {
        return "text messages, a messenger, e-mail, the pager, all names of hosts: each alone hangs or is gone";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        site.crew();
        var all = brief ? new Which[] {Which.PAGER, Which.NAMES} : Which.values();
        var chance = new Random(seed);
        var wrong = new ArrayList<String>();
        long longest = 0;
        int times = 0;
        while (times < all.length || (times < full && !time.isOver())) {
            var which = all[times % all.length];
            var how = times / all.length % 2 == 0 ? How.HANGS : How.GONE;
            longest = Math.max(longest, away(site, which, how, wrong));
            for (var channel : which.channels()) {
                bring(site, channel, chance, wrong);
            }
            times++;
        }
        if (longest > LONGEST_WAIT_MILLIS) {
            wrong.add("somebody waited %d ms while a provider was away".formatted(longest));
        }
        return new Outcome(times, "longest wait %d ms".formatted(longest), wrong);
    }

    /** Gives the longest that anybody waited meanwhile. */
    private long away(Site site, Which which, How how, List<String> wrong) throws Exception {
        var checker = Checker.before(site);
        var callers = new Callers(site);
        int paged = site.providers().paged();
        boolean told = !brief || which == Which.PAGER;
        try (callers) {
            site.providers().fail(which, how);
            if (told) {
                raiseAlarm(site);
            }
            Thread.sleep(A_MOMENT);
            if (!brief && !Eventually.holds(KNOWN_WITHIN, () -> isKnown(site, which))) {
                wrong.add("the board of channels does not tell that %s is away".formatted(which));
            }
            site.providers().mend(which);
        }
        wrong.addAll(checker.judge(callers.answered(), callers.talks()));
        if (told && !Eventually.holds(WITHIN, () -> site.providers().paged() > paged)) {
            wrong.add("a supervisor was not told of an alarm while %s was away".formatted(which));
        }
        return callers.longestWait();
    }

    /** Something of which a supervisor must hear. */
    private static void raiseAlarm(Site site) throws SQLException {
        site.change("update administration.alarm set acknowledged_at = now()");
        site.providers().bringUpdates("[{\"spoilt\":true}]");
    }

    /** Every node that lives has noted that the channels are down. */
    private static boolean isKnown(Site site, Which which) throws SQLException {
        for (var channel : which.channels()) {
            if (site.count(
                            """
                            select count(*) from contact.channel_state
                            where channel = lower(?) and seen_at > now() - interval '8 s' and state <> 'down'
                            """,
                            channel.name())
                    > 0) {
                return false;
            }
        }
        return true;
    }

    private static void bring(Site site, Which which, Random chance, List<String> wrong)
            throws Exception {
        long before = stored(site, which);
        for (int i = 0; i < MESSAGES; i++) {
            int sender = 1 + chance.nextInt(9_000_000);
            var words = "көмек " + i;
            for (int again = 0; again < 2; again++) {
                Eventually.holds(WITHIN, () -> site.providers().bring(which, sender, words));
            }
        }
        Eventually.holds(WITHIN, () -> stored(site, which) >= before + MESSAGES);
        Thread.sleep(300);
        long came = stored(site, which) - before;
        if (came != MESSAGES) {
            wrong.add("%d of %d messages by %s stand".formatted(came, MESSAGES, which));
        }
    }

    private static long stored(Site site, Which which) throws SQLException {
        return site.count(
                """
                select count(*) from contact.line l join contact.contact c on c.id = l.contact_id
                where c.channel = lower(?) and l.side = 'visitor'
                """,
                which.name());
    }
}
