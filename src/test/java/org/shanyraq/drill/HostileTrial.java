package org.shanyraq.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * F-17: requests that are spoilt, huge, endless or slow. Each is refused or cleaned, never an error
 * of ours; memory stays flat, and whoever asks for help meanwhile is answered.
 *
 * @param fixed whether it is the fixed corpus, else as many as there is time for are made by chance
 */
record HostileTrial(boolean fixed, long full, int share) implements Trial {
    private static final int AT_ONCE = 6;
    private static final int SLOW = 60;

    /** After which a silent sender is sent away; the server's patience is 10 s. */
    private static final int LONGEST_SILENCE_MILLIS = 25_000;

    /** What a heap in use may swing by. */
    private static final long MEMORY_SWING = 250L << 20;

    private static final long LONGEST_WAIT_MILLIS = 10_000;

    /** Longer ones are not spoilt further: they are about their length. */
    private static final int MOST_BYTES = 20_000;

    @Override
    public String id() {
        return "F-17";
    }

    @Override
    public String what() {
        return fixed ? "hostile input, the fixed corpus" : "hostile input made by chance";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        long before = memory(site);
        var callers = new Callers(site);
        long times;
        try (callers;
                var slow = Executors.newVirtualThreadPerTaskExecutor()) {
            var silent = stall(site, slow);
            times = fixed ? corpus(site, wrong) : byChance(site, time, seed, wrong);
            for (var one : silent) {
                if (!one.get()) {
                    wrong.add("a silent sender was kept waiting for ever");
                }
            }
        }
        long grown = memory(site) - before;
        if (grown > MEMORY_SWING) {
            wrong.add("memory grew by %d MB".formatted(grown >> 20));
        }
        if (callers.longestWait() > LONGEST_WAIT_MILLIS) {
            wrong.add("others waited %d ms".formatted(callers.longestWait()));
        }
        for (var station : site.stations()) {
            if (!station.node().lives()) {
                wrong.add("a node died");
            }
        }
        return new Outcome(
                times,
                "%d others answered meanwhile, longest wait %d ms, memory %+d MB"
                        .formatted(callers.count(), callers.longestWait(), grown >> 20),
                List.copyOf(wrong));
    }

    private static long corpus(Site site, ConcurrentLinkedQueue<String> wrong)
            throws InterruptedException {
        var corpus = HostileInput.corpus();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < corpus.size(); i++) {
                var input = corpus.get(i);
                var node = site.station(i % 2 == 0);
                senders.submit(() -> judge(input, node, wrong));
            }
        }
        return corpus.size();
    }

    private long byChance(Site site, Budget time, long seed, ConcurrentLinkedQueue<String> wrong) {
        var chance = new Random(seed);
        var seeds = seeds();
        long times = 0;
        while (times == 0 || (times < full && !time.isOver())) {
            try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int i = 0; i < 200; i++) {
                    var input = HostileInput.byChance(chance, seeds);
                    var node = site.station(i % 2 == 0);
                    senders.submit(() -> judge(input, node, wrong));
                    times++;
                }
            }
        }
        return times;
    }

    private static List<HostileInput> seeds() {
        return HostileInput.corpus().stream()
                .filter(input -> !input.name().startsWith("100 MB"))
                .filter(input -> input.bytes().length < MOST_BYTES)
                .toList();
    }

    private static void judge(
            HostileInput input, Station node, ConcurrentLinkedQueue<String> wrong) {
        int status = answer(input, node);
        // "Not implemented" and "version not supported" are refusals, not errors of ours.
        if (status >= 500 && status != 501 && status != 505) {
            wrong.add(status + " for " + input.name());
        }
    }

    /** The status of the answer; 0 where the connection was ended without one. */
    private static int answer(HostileInput input, Station node) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            try {
                input.sending().to(socket.getOutputStream());
                socket.shutdownOutput();
            } catch (IOException refusedHalfway) {
                // The answer may have come before the end of the question.
            }
            var line =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.ISO_8859_1))
                            .readLine();
            return line != null && line.matches("HTTP/1\\.[01] \\d{3}.*")
                    ? Integer.parseInt(line.substring(9, 12))
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Senders that stop in the middle: of the head, or of the body. */
    private static List<Future<Boolean>> stall(
            Site site, java.util.concurrent.ExecutorService slow) {
        var all = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < SLOW; i++) {
            var head = "POST /kk/write HTTP/1.1\r\nHost: 127.0.0.1\r\n";
            var half =
                    i % 2 == 0
                            ? head
                            : head
                                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: 1000\r\n\r\nwords=a";
            var node = site.station(i % 4 < 2);
            all.add(slow.submit(() -> isSentAway(node, half)));
        }
        return all;
    }

    private static boolean isSentAway(Station node, String half) throws ExecutionException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // an answer, or the end
            }
            return true;
        } catch (java.net.SocketTimeoutException keptWaiting) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    private static long memory(Site site) {
        return site.stations().stream().mapToLong(s -> s.node().residentBytes()).max().orElse(0);
    }
}
