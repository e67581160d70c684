package org.shanyraq.web.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the nodes tell each other through the database: which topics moved, many in one notice. One
 * thread tells, so that no request waits for it and no commit for another's notice.
 */
@Component
class OtherNodes implements SmartLifecycle {
    static final String CHANNEL = "shanyraq_live";

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    /** PostgreSQL takes a notice of fewer than 8,000 bytes. */
    private static final int MOST_BYTES = 7_900;

    /** What is beyond it while the database is away is learnt by the sweep. */
    private static final int MOST_TOPICS = 50_000;

    private static final Duration GATHERING = Duration.ofMillis(5);
    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;
    private final String self = UUID.randomUUID().toString();
    private final LinkedBlockingQueue<String> moved = new LinkedBlockingQueue<>(MOST_TOPICS);
    private volatile @Nullable Thread thread;

    OtherNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This node's name among the others, new with each start. */
    String self() {
        return self;
    }

    void tell(Collection<String> topics) {
        for (var topic : topics) {
            moved.offer(topic);
        }
    }

    /** The topics in a notice of another node; none in one of our own. */
    List<String> heard(String notice) {
        var parts = List.of(notice.split(BETWEEN));
        return parts.getFirst().equals(self) ? List.of() : parts.subList(1, parts.size());
    }

    private void tellOn() {
        while (isRunning()) {
            try {
                var topics = new LinkedHashSet<String>();
                topics.add(moved.take());
                Thread.sleep(GATHERING);
                moved.drainTo(topics);
                notices(topics).forEach(this::send);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException away) {
                LOG.warn("other nodes could not be told: {}", away.getClass().getSimpleName());
            }
        }
    }

    private List<String> notices(Set<String> topics) {
        var notices = new ArrayList<String>();
        var notice = new StringBuilder(self);
        int bytes = self.length();
        for (var topic : topics) {
            int more = topic.getBytes(StandardCharsets.UTF_8).length + BETWEEN.length();
            if (bytes + more > MOST_BYTES) {
                notices.add(notice.toString());
                notice.setLength(self.length());
                bytes = self.length();
            }
            notice.append(BETWEEN).append(topic);
            bytes += more;
        }
        notices.add(notice.toString());
        return notices;
    }

    /** A notice is nothing that must outlive the database, so nobody waits for its disk. */
    private void send(String notice) {
        jdbc.sql("select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)::text")
                .param(CHANNEL)
                .param(notice)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("live-others").start(this::tellOn);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
