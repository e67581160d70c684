package org.shanyraq.drill;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shanyraq.testing.StandInShift;

/** A shift of stand-ins who take what is held out to them and are soon done with it. */
final class Answering implements AutoCloseable {
    private static final long EVERY_MILLIS = 400;

    private final StandInShift shift;
    private final ScheduledExecutorService work = Executors.newScheduledThreadPool(1);

    /**
     * @param waiting so many wait before anybody sits down
     */
    Answering(Site site, int seats, int waiting) throws SQLException {
        shift = new StandInShift(site.superuser());
        shift.queue(waiting);
        shift.seats(seats);
    }

    /** They begin. */
    void begin() {
        work.scheduleWithFixedDelay(this::answer, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void answer() {
        try {
            shift.answer();
        } catch (SQLException busy) {
            // They try again in a moment.
        }
    }

    /** They go home; gives how many emergencies were overtaken meanwhile. */
    long overtaken() throws SQLException, InterruptedException {
        work.shutdown();
        work.awaitTermination(30, TimeUnit.SECONDS);
        return shift.overtaken();
    }

    @Override
    public void close() throws SQLException {
        work.shutdownNow();
        work.close();
        shift.close();
    }
}
