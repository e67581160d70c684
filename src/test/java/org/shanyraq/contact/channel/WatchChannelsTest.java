package org.shanyraq.contact.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Channel;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** F-23: a channel on which nobody comes any more rings, though all is green. */
@ShanyraqTest
class WatchChannelsTest {
    private static final UUID MADE_UP = UUID.fromString("00000000-0000-4000-8000-000000000023");

    @Autowired WatchChannels watch;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void silenceRingsWhereSomebodyAlwaysCame() throws SQLException {
        change(
                """
                insert into contact.contact (id, channel, language, child, state, urgency, arrived_at, visitor_at,
                    term_started, closed_at, partner)
                select gen_random_uuid(), 'email', 'kk', false, 'closed', 'priority', at, at, true, at, ?
                from (select now() - interval '90 s' - i * interval '3 s' as at from generate_series(0, 1000) i) p
                """);
        try {
            watch.watch();
            await().atMost(Duration.ofSeconds(20)).until(this::rings);
        } finally {
            change("delete from contact.contact where partner = ?");
        }
    }

    @Test
    void aPauseThatChanceMakesRingsNobody() {
        var hour = Duration.ofHours(1);
        assertThat(Quiet.isSuspicious(10, hour, Duration.ofMinutes(20))).isFalse();
        assertThat(Quiet.isSuspicious(600, hour, Duration.ofSeconds(44))).isFalse();
        assertThat(Quiet.isSuspicious(600, hour, Duration.ofMinutes(3))).isTrue();
        assertThat(Quiet.isSuspicious(0, hour, hour)).isFalse();
    }

    private boolean rings() throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var alarms =
                        superuser.prepareStatement(
                                "select exists (select from administration.alarm where kind = 'contact.channel_quiet' and thing = ?)")) {
            alarms.setObject(1, Ways.thing(Channel.EMAIL).id());
            try (var row = alarms.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var change = superuser.prepareStatement(sql)) {
            change.setObject(1, MADE_UP);
            change.executeUpdate();
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
