package org.shanyraq.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.place.DistrictCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The directory as this node last read it. One thread at a time looks whether it changed; the
 * others go on with what there is, and so does everybody while the database cannot be reached.
 */
@Component
class DirectoryBook {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryBook.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final DirectoryReader reader;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Edition edition;
    private volatile long lookedAt;

    DirectoryBook(DirectoryReader reader) {
        this.reader = reader;
    }

    /**
     * All centres and partners at one version.
     *
     * @param schools the districts of the schools whose notices hang, by code
     */
    record Edition(
            long version,
            Map<CentreId, Centre> centres,
            List<Partner> partners,
            Map<String, DistrictCode> schools) {}

    /**
     * What was read last, for those who must not wait for the database. What has grown old is read
     * anew beside them.
     */
    Optional<Edition> held() {
        if ((edition == null || System.nanoTime() - lookedAt > FRESH_NANOS)
                && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("directory")
                    .start(
                            () -> {
                                try {
                                    now();
                                } catch (DataAccessException | TransactionException away) {
                                    LOG.warn("the directory cannot be read");
                                } finally {
                                    renewing.set(false);
                                }
                            });
        }
        return Optional.ofNullable(edition);
    }

    /** So that the first who ask without waiting find something. */
    @EventListener(ApplicationReadyEvent.class)
    void read() {
        held();
    }

    Edition now() {
        Edition held = edition;
        if (held == null) {
            return first();
        }
        if (System.nanoTime() - lookedAt > FRESH_NANOS && looking.tryLock()) {
            try {
                return renewed(held);
            } finally {
                looking.unlock();
            }
        }
        return held;
    }

    /** Reads again once the running transaction, which changes the directory, has committed. */
    void changed() {
        reader.countChange();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lookedAt = System.nanoTime() - 2 * FRESH_NANOS;
                    }
                });
    }

    private Edition first() {
        looking.lock();
        try {
            Edition held = edition;
            return held == null ? renewed(null) : held;
        } finally {
            looking.unlock();
        }
    }

    private Edition renewed(@Nullable Edition held) {
        try {
            Edition read = reader.readUnless(held);
            edition = read;
            lookedAt = System.nanoTime();
            return read;
        } catch (DataAccessException | TransactionException unreachable) {
            if (held == null) {
                throw unreachable;
            }
            LOG.warn("the directory could not be read; the last edition is used");
            lookedAt = System.nanoTime();
            return held;
        }
    }
}
