package org.shanyraq.demo.filling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ServiceClock;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the streams batch by batch. A batch and its mark are one transaction, so a kill in
 * the middle leaves whole batches, and the next start goes on behind them.
 */
class FillCountry {
    private static final int RETRIES = 20;

    private final List<Stream> streams;
    private final Marks marks;
    private final Progress progress;
    private final TransactionTemplate transaction;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param streams each after what it stands on
     */
    FillCountry(
            List<Stream> streams, Marks marks, Progress progress, TransactionTemplate transaction) {
        this.streams = List.copyOf(streams);
        this.marks = marks;
        this.progress = progress;
        this.transaction = transaction;
    }

    /**
     * Makes what is missing.
     *
     * @return whether all of it stands now; not so after {@link #stop}
     * @throws FillingFailed if something could not be made; asked again, it goes on from there
     */
    boolean fill(Made made) throws InterruptedException {
        progress.plan(streams, made, marks);
        for (var stream : streams) {
            progress.begins(stream.name());
            all(stream, made);
            if (stopping.get()) {
                return false;
            }
            progress.ended(stream.name());
        }
        return true;
    }

    /** Ends after the batches that are being made; the next start goes on. */
    void stop() {
        stopping.set(true);
    }

    private void all(Stream stream, Made made) throws InterruptedException {
        var broken = new AtomicBoolean();
        BooleanSupplier ends = () -> stopping.get() || broken.get();
        try (var threads = Executors.newFixedThreadPool(stream.lanes())) {
            var lanes = new ArrayList<Future<?>>();
            for (int lane = 0; lane < stream.lanes(); lane++) {
                int mine = lane;
                lanes.add(threads.submit(() -> lane(stream, made, mine, ends)));
            }
            for (var lane : lanes) {
                try {
                    lane.get();
                } catch (ExecutionException failed) {
                    broken.set(true);
                    throw new FillingFailed(stream.name(), failed);
                }
            }
        }
    }

    private void lane(Stream stream, Made made, int lane, BooleanSupplier ends) {
        var mark = marks.of(stream.name(), lane);
        int total = stream.total(made);
        int batches = (total + stream.batch() - 1) / stream.batch();
        for (int mine = mark.batches();
                mine * stream.lanes() + lane < batches && !ends.getAsBoolean();
                mine++) {
            int from = (mine * stream.lanes() + lane) * stream.batch();
            int to = Math.min(total, from + stream.batch());
            mark = batch(stream, made, lane, from, to, mark);
            progress.made(stream.name(), to - from);
        }
    }

    private Marks.Mark batch(
            Stream stream, Made made, int lane, int from, int to, Marks.Mark before) {
        long started = System.nanoTime();
        return patiently(
                () ->
                        Acting.as(
                                new Actor.Job(stream.job()),
                                () ->
                                        ServiceClock.at(
                                                made.period()::until,
                                                () ->
                                                        makeAndMark(
                                                                stream, made, lane, from, to,
                                                                before, started))));
    }

    private Marks.Mark makeAndMark(
            Stream stream, Made made, int lane, int from, int to, Marks.Mark before, long started) {
        return transaction.execute(
                status -> {
                    stream.make(made, from, to);
                    var mark =
                            new Marks.Mark(
                                    before.batches() + 1, before.seconds() + seconds(started));
                    marks.move(stream.name(), lane, mark);
                    return mark;
                });
    }

    /**
     * Lanes meet at the same numbers; one that waited too long for another begins its batch anew.
     */
    private static <T> T patiently(Supplier<T> batch) {
        for (int left = RETRIES; ; left--) {
            try {
                return batch.get();
            } catch (TransientDataAccessException busy) {
                if (left == 0) {
                    throw busy;
                }
            }
        }
    }

    private static double seconds(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1_000.0;
    }

    /** A stream could not be made; what was made before stands. */
    static final class FillingFailed extends IllegalStateException {
        FillingFailed(String stream, Throwable why) {
            super("the demo country's " + stream + " could not be made", why);
        }
    }
}
