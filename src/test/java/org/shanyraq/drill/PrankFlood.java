package org.shanyraq.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * F-19: silent chats without end from one address, and pranks from one account. Whoever really asks
 * for help is offered to somebody, those in danger within two minutes; no program blocks anybody,
 * and from the same account a word for help is heard.
 */
record PrankFlood(long full, int share) implements Trial {
    private static final int SILENT_A_SECOND = 40;
    private static final int REAL_A_SECOND = 3;
    private static final int PRANKS = 60;
    private static final int OPERATORS = 20;
    private static final Duration PIECE = Duration.ofSeconds(4);
    private static final Duration WITHIN = Duration.ofSeconds(120);
    private static final String HELP = "көмектесіңізші";

    @Override
    public String id() {
        return "F-19";
    }

    @Override
    public String what() {
        return "a flood of silent chats from one address and of pranks from one account";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        int prankster = 100_000_000 + new Random(seed).nextInt(800_000_000);
        var checker = Checker.before(site);
        try (var silent = new Arrivals(site, "", Integer.MAX_VALUE);
                var real = new Arrivals(site, "ұрып жатыр", 3);
                var shift = new Answering(site, OPERATORS, 0)) {
            shift.begin();
            do {
                site.providers().bringUpdates(pranks(prankster, silent.came()));
                var others = Thread.ofVirtual().start(() -> come(real));
                silent.come(SILENT_A_SECOND, PIECE);
                others.join();
            } while (silent.came() < full && !time.isOver());
            if (!silent.allTakenIn(WITHIN) || !real.allTakenIn(WITHIN)) {
                wrong.add("somebody was not taken in for two minutes");
            }
            long longest = offered(site, real, wrong);
            long overtaken = shift.overtaken();
            if (overtaken > 0) {
                wrong.add("emergencies overtaken: " + overtaken);
            }
            wrong.addAll(checker.judge(Map.of(), both(silent, real)));
            isHeard(site, prankster, wrong);
            site.emptyQueue();
            return new Outcome(
                    silent.came(),
                    "%d others taken in within %d ms, in danger offered within %d ms"
                            .formatted(real.came(), real.longest(), longest),
                    wrong);
        }
    }

    private static void come(Arrivals real) {
        try {
            real.come(REAL_A_SECOND, PIECE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Talk> both(Arrivals silent, Arrivals real) {
        var all = new ArrayList<>(silent.talks());
        all.addAll(real.talks());
        return all;
    }

    /** Everybody who asks for help is; gives how long it took at most for those in danger. */
    private static long offered(Site site, Arrivals real, List<String> wrong) throws Exception {
        if (!Eventually.holds(WITHIN, () -> Offered.of(site, real.talks()) == real.came())) {
            wrong.add("somebody who asks for help was offered to nobody for two minutes");
        }
        long longest = Offered.longestInDanger(site, real.talks());
        if (longest > WITHIN.toMillis()) {
            wrong.add("somebody in danger was offered to nobody for %d ms".formatted(longest));
        }
        return longest;
    }

    /**
     * Nobody is blocked by a number alone: the same account asks for help and waits in the queue.
     */
    private static void isHeard(Site site, int prankster, List<String> wrong) throws Exception {
        if (site.count("select count(*) from contact.block") > 0) {
            wrong.add("somebody was blocked by no human");
        }
        site.emptyQueue();
        site.providers()
                .bringUpdates("[" + BotUpdate.of(prankster, prankster - 1L, 1_000_000, HELP) + "]");
        if (!Eventually.holds(WITHIN, () -> waiting(site) == 1)) {
            wrong.add("a word for help from the account of the pranks was not heard");
        }
    }

    private static long waiting(Site site) throws SQLException {
        return site.count(
                "select count(*) from contact.contact where channel = 'messenger' and state <> 'closed'");
    }

    private static String pranks(int account, long from) {
        return IntStream.range(0, PRANKS)
                .mapToObj(i -> BotUpdate.of(account, account + from + i, from + i, "xa-xa"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
