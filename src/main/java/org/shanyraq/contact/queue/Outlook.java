package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shanyraq.contact.ExpectedWait;
import org.shanyraq.contact.Standing;
import org.shanyraq.contact.conversation.Visits.Visit;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody who waits may expect. Looked up at most once a second on each node. */
@Component
public class Outlook {
    private static final Actor.Job JOB = new Actor.Job("contact.outlook");
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int RECENT = 60;

    private final Queue queue;
    private final Operators operators;
    private final RoutingRules rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private volatile Picture picture = Picture.NONE;

    Outlook(
            Queue queue,
            Operators operators,
            RoutingRules rules,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Clock clock) {
        this.queue = queue;
        this.operators = operators;
        this.rules = rules;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        apart.setReadOnly(true);
        this.clock = clock;
    }

    /** The queue as a whole, for those on duty: numbers, nobody's words. */
    public record Length(int waiting, Duration longest) {}

    public Standing of(Visit visit) {
        var now = present();
        return switch (visit.state()) {
            case ANSWERED, CLOSED ->
                    new Standing(
                            visit.state(),
                            0,
                            new ExpectedWait.Answered(),
                            visit.last(),
                            visit.pin());
            case WAITING, OFFERED -> {
                int ahead = now.ahead(visit.contact());
                yield new Standing(
                        visit.state(),
                        ahead,
                        now.estimate(now.aheadIn(visit.language(), ahead), visit.language()),
                        visit.last(),
                        visit.pin());
            }
        };
    }

    public ExpectedWait forSomebodyNew(Language language) {
        var now = present();
        return now.estimate(now.aheadIn(language, now.order.size()), language);
    }

    public Length length() {
        var now = present();
        var longest =
                now.order.stream()
                        .map(Routing.Waiting::arrivedAt)
                        .min(Instant::compareTo)
                        .map(first -> Duration.between(first, clock.instant()))
                        .orElse(Duration.ZERO);
        return new Length(now.order.size(), longest);
    }

    private Picture present() {
        var now = clock.instant();
        var known = picture;
        if (Duration.between(known.at, now).abs().compareTo(FRESH) >= 0) {
            known = Acting.as(JOB, () -> Objects.requireNonNull(apart.execute(s -> look(now))));
            picture = known;
        }
        return known;
    }

    private Picture look(Instant now) {
        var order = Routing.inOrder(queue.unowned(now), rules.now(), now);
        var free = new EnumMap<Language, Integer>(Language.class);
        var hands = new EnumMap<Language, Integer>(Language.class);
        for (var operator : operators.ready(now.minus(rules.seen()))) {
            for (var language : operator.languages()) {
                free.merge(
                        language,
                        Math.max(0, operator.capacity() - operator.inHand()),
                        Integer::sum);
                hands.merge(language, operator.capacity(), Integer::sum);
            }
        }
        return new Picture(now, order, free, hands, handling(now));
    }

    private Duration handling(Instant now) {
        return Duration.ofSeconds(
                jdbc.sql(
                                """
                                select coalesce(avg(extract(epoch from closed_at - answered_at)), 0)::bigint from (
                                    select closed_at, answered_at from contact.contact
                                    where state = 'closed' and shredded_at is null and closed_at > ?
                                      and answered_at is not null
                                    order by closed_at desc limit ?) recent
                                """)
                        .param(Timestamp.from(now.minus(Duration.ofHours(12))))
                        .param(RECENT)
                        .query(Long.class)
                        .single());
    }

    private record Picture(
            Instant at,
            List<Routing.Waiting> order,
            Map<Language, Integer> free,
            Map<Language, Integer> hands,
            Duration handling) {
        static final Picture NONE =
                new Picture(Instant.EPOCH, new ArrayList<>(), Map.of(), Map.of(), Duration.ZERO);

        int ahead(ContactId contact) {
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i).contact().equals(contact)) {
                    return i;
                }
            }
            return order.size();
        }

        /** Only those who want the same operators stand in each other's way. */
        int aheadIn(Language language, int ahead) {
            return (int) order.stream().limit(ahead).filter(w -> w.language() == language).count();
        }

        ExpectedWait estimate(int ahead, Language language) {
            return WaitEstimate.of(
                    ahead,
                    free.getOrDefault(language, 0),
                    hands.getOrDefault(language, 0),
                    handling);
        }
    }
}
