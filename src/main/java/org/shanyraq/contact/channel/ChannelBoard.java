package org.shanyraq.contact.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ChannelState;
import org.shanyraq.contact.ChannelStatus;
import org.shanyraq.ground.Acting;
import org.shanyraq.outbound.Sendings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What all nodes know of the channels, put together. */
@Component
public class ChannelBoard {
    /** A node that has not been heard of for so long does not run. */
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private static final List<ChannelState> BEST_FIRST =
            List.of(ChannelState.UP, ChannelState.THROTTLED, ChannelState.DOWN, ChannelState.OFF);

    private final JdbcClient jdbc;
    private final Sendings sendings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChannelBoard(JdbcClient jdbc, Sendings sendings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.sendings = sendings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record OfNode(
            Channel channel,
            ChannelState state,
            String reason,
            Instant since,
            Optional<Instant> heardAt) {
        static OfNode of(ResultSet row, int n) throws SQLException {
            return new OfNode(
                    Channel.of(row.getString(1)),
                    ChannelState.of(row.getString(2)),
                    row.getString(3),
                    row.getTimestamp(4).toInstant(),
                    Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant));
        }
    }

    /** In three queries, whatever there is; whoever asks has been allowed to. */
    public List<ChannelStatus> all() {
        return Acting.as(
                MessageDoor.JOB,
                () -> Objects.requireNonNull(transaction.execute(status -> read())));
    }

    private List<ChannelStatus> read() {
        var nodes =
                jdbc.sql(
                                """
                                select channel, state, coalesce(reason, ''), since, heard_at
                                from contact.channel_state where seen_at > ?
                                """)
                        .param(Timestamp.from(clock.instant().minus(ALIVE)))
                        .query(OfNode::of)
                        .list();
        var loads = sendings.loads();
        var aside = aside();
        var all = new ArrayList<ChannelStatus>();
        for (var channel : ChannelStatus.BY_PROVIDERS) {
            var mine = nodes.stream().filter(node -> node.channel == channel).toList();
            all.add(status(channel, mine, loads.get(Ways.of(channel)), aside.get(channel)));
        }
        return all;
    }

    private ChannelStatus status(
            Channel channel,
            List<OfNode> nodes,
            Sendings.@Nullable Load load,
            @Nullable Integer aside) {
        var best =
                nodes.stream().min(Comparator.comparingInt(node -> BEST_FIRST.indexOf(node.state)));
        int up = (int) nodes.stream().filter(node -> node.state == ChannelState.UP).count();
        return new ChannelStatus(
                channel,
                best.map(OfNode::state).orElse(ChannelState.OFF),
                best.map(OfNode::since),
                best.map(OfNode::reason).orElse(""),
                nodes.stream().flatMap(n -> n.heardAt.stream()).max(Comparator.naturalOrder()),
                up,
                nodes.size(),
                load == null ? 0 : load.waiting(),
                load == null
                        ? Optional.empty()
                        : load.oldest().map(at -> Duration.between(at, clock.instant())),
                load == null ? 0 : load.dead(),
                aside == null ? 0 : aside);
    }

    private Map<Channel, Integer> aside() {
        var aside = new HashMap<Channel, Integer>();
        jdbc.sql(
                        "select channel, count(*) from contact.quarantine where looked_at is null group by channel")
                .query(
                        row -> {
                            aside.put(Channel.of(row.getString(1)), row.getInt(2));
                        });
        return aside;
    }
}
