package org.shanyraq.contact.block;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Blocks of a demo country's last weeks, after telephone contacts that were misuse. */
@Component
public class PastBlocks {
    private static final Duration BACK = Duration.ofDays(20);
    private static final int MOST = 6;

    private final Accounts accounts;
    private final Blocks blocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastBlocks(Accounts accounts, Blocks blocks, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Misused(ContactId contact, StaffId owner, Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void make(List<StaffId> supervisors, RandomGenerator random) {
        var now = clock.instant();
        for (var misused : misused(now.minus(BACK))) {
            var number = "+7700%07d".formatted(random.nextInt(10_000_000));
            accounts.remember(misused.contact, Channel.PHONE, number);
            var id = FreshId.next();
            var wanted = misused.at.plus(Duration.ofDays(7));
            blocks.add(
                    id,
                    misused.contact,
                    accounts.token(Channel.PHONE, number),
                    Channel.PHONE.code(),
                    random.nextBoolean() ? "prank" : "abusive",
                    misused.owner,
                    misused.at,
                    wanted,
                    misused.at.plus(Duration.ofDays(1)));
            var second = supervisors.stream().filter(s -> !s.equals(misused.owner)).findFirst();
            if (random.nextInt(3) > 0 && second.isPresent()) {
                blocks.stands(id, second.get(), misused.at.plus(Duration.ofHours(3)));
            }
        }
    }

    private List<Misused> misused(Instant since) {
        return jdbc.sql(
                        """
                        select id, owner, closed_at from contact.contact
                        where state = 'closed' and channel = 'phone' and not child and owner is not null
                          and closed_at > ? and category in ('misuse', 'silent', 'wrong_number')
                        order by closed_at desc limit ?
                        """)
                .param(Timestamp.from(since))
                .param(MOST)
                .query(
                        (row, n) ->
                                new Misused(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        new StaffId(row.getObject(2, UUID.class)),
                                        row.getTimestamp(3).toInstant()))
                .list();
    }
}
