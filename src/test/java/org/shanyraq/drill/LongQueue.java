package org.shanyraq.drill;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * F-22: a queue longer than any day's, and a partner whose token has no calls left. Nobody who asks
 * for help is refused, and those in danger are offered first.
 *
 * @param waiting how many wait already; two in a hundred of them are in danger, too
 */
record LongQueue(int waiting, long full, int share) implements Trial {
    private static final int OPERATORS = 60;
    private static final int MOST_CALLS = 2_000;
    private static final int TOO_MANY = 429;
    private static final int PASSED_ON = 10;
    private static final int A_SECOND = 5;
    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final Duration OFFERED_WITHIN = Duration.ofSeconds(120);

    @Override
    public String id() {
        return "F-22";
    }

    @Override
    public String what() {
        return "%,d people wait already, and a partner's token has no calls left"
                .formatted(waiting);
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        long times = 0;
        long longest = 0;
        do {
            longest = Math.max(longest, offered(site, wrong));
            times++;
        } while (times < full && !time.isOver());
        return new Outcome(
                times,
                "taken in, and those in danger offered, within %d ms".formatted(longest),
                wrong);
    }

    private long offered(Site site, List<String> wrong) throws Exception {
        try (var shift = new Answering(site, OPERATORS, waiting);
                var http = HttpClient.newHttpClient();
                var danger = new Arrivals(site, "ол үйде", 1)) {
            var checker = Checker.before(site);
            long began = System.nanoTime();
            danger.come(A_SECOND, LENGTH);
            var passedOn = passOn(http, site.first(), wrong);
            shift.begin();
            if (!danger.allTakenIn(OFFERED_WITHIN)
                    || !Eventually.holds(
                            OFFERED_WITHIN,
                            () -> Offered.of(site, danger.talks()) == danger.came())) {
                wrong.add("somebody in danger was not offered behind a long queue");
            }
            long longest = (System.nanoTime() - began) / 1_000_000;
            long overtaken = shift.overtaken();
            if (overtaken > 0) {
                wrong.add("emergencies overtaken: " + overtaken);
            }
            wrong.addAll(checker.judge(passedOn, danger.talks()));
            site.emptyQueue();
            return longest;
        }
    }

    /** Uses a token up, and passes people on by it all the same. */
    private static Map<UUID, UUID> passOn(HttpClient http, Station node, List<String> wrong)
            throws Exception {
        int calls = 0;
        while (PartnerCall.centres(http, node) != TOO_MANY) {
            if (++calls > MOST_CALLS) {
                wrong.add("a token is never used up");
                break;
            }
        }
        var passedOn = new HashMap<UUID, UUID>();
        for (int i = 0; i < PASSED_ON; i++) {
            var key = UUID.randomUUID();
            PartnerCall.contact(http, node, key)
                    .ifPresentOrElse(
                            contact -> passedOn.put(key, contact),
                            () -> wrong.add("somebody was refused for her partner's many calls"));
        }
        return passedOn;
    }
}
