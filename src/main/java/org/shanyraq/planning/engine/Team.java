package org.shanyraq.planning.engine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the tasks of one unit of work together and waits for all of them. */
public final class Team implements AutoCloseable {
    private final ExecutorService threads;

    /** Threads of low priority, so that a plan in the making never slows a page. */
    public Team(int size) {
        threads =
                Executors.newFixedThreadPool(
                        size,
                        Thread.ofPlatform().name("siting-", 0).priority(2).daemon().factory());
    }

    public void run(List<Runnable> tasks) {
        try {
            for (var done : threads.invokeAll(tasks.stream().map(Executors::callable).toList())) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The program is ending while a plan is in the making; nothing of it is kept. */
    public static final class Interrupted extends RuntimeException {}
}
