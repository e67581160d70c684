package org.shanyraq.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * F-16: messages come several times, in another order, at both nodes, over connections that break
 * before, within and after them.
 */
record JumbledMessages(long full, int share) implements Trial {
    private static final int TALKS = 20;
    private static final int MESSAGES = 50;

    /** So far a message may be overtaken by those after it. */
    private static final int WINDOW = 8;

    private static final int COPIES = 3;
    private static final int AT_ONCE = 3;

    @Override
    public String id() {
        return "F-16";
    }

    @Override
    public String what() {
        return "messages repeated, reordered, at both nodes, over connections that break";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        long messages = 0;
        long sent = 0;
        for (int round = 0; round == 0 || (messages < full && !time.isOver()); round++) {
            var checker = Checker.before(site);
            var jumble = new Jumble(site, seed + round);
            var talks = jumble.run();
            wrong.addAll(checker.judge(Map.of(), talks));
            messages += (long) TALKS * MESSAGES;
            sent += jumble.sent;
        }
        return new Outcome(messages, "sent %d times".formatted(sent), wrong);
    }

    /** One way in which a message travels. */
    private record Copy(Talk.Message message, boolean first, int at, double brokenAfter) {
        boolean breaks() {
            return brokenAfter <= 1;
        }
    }

    /** Twenty conversations at once. */
    private static final class Jumble {
        private final Site site;
        private final long seed;
        private final HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        private volatile long sent;

        Jumble(Site site, long seed) {
            this.site = site;
            this.seed = seed;
        }

        List<Talk> run() throws InterruptedException, ExecutionException {
            var talks = new CopyOnWriteArrayList<Talk>();
            var all =
                    IntStream.range(0, TALKS)
                            .mapToObj(
                                    n ->
                                            (Callable<Long>)
                                                    () -> {
                                                        var chance = new Random(31 * seed + n);
                                                        var talk = begin(chance);
                                                        talks.add(talk);
                                                        return hold(talk, chance);
                                                    })
                            .toList();
            try (http;
                    var people = Executors.newFixedThreadPool(TALKS)) {
                for (var one : people.invokeAll(all)) {
                    sent += one.get();
                }
            }
            return talks;
        }

        /** She presses the button twice; it is one contact. */
        private Talk begin(Random chance) throws InterruptedException {
            var once = new UUID(chance.nextLong(), chance.nextLong());
            var begun = Optional.<Talk>empty();
            for (int i = 0; i < 2 || begun.isEmpty(); i++) {
                var now = Talk.begin(http, site.station(chance.nextBoolean()), once);
                begun = now.isPresent() ? now : begun;
            }
            return begun.get();
        }

        private long hold(Talk talk, Random chance) throws Exception {
            var copies = copies(talk, chance);
            try (var ways = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var copy : copies) {
                    ways.submit(() -> travel(talk, copy));
                }
            }
            long more = 0;
            for (var message : talk.written()) {
                boolean first = true;
                while (!talk.answered().containsKey(message.key())) {
                    talk.say(http, site.station(first), message);
                    first = !first;
                    more++;
                }
            }
            return copies.size() + more;
        }

        private static List<Copy> copies(Talk talk, Random chance) {
            var copies = new ArrayList<Copy>();
            for (int i = 0; i < MESSAGES; i++) {
                var message = talk.write();
                for (int n = 1 + chance.nextInt(COPIES); n > 0; n--) {
                    copies.add(
                            new Copy(
                                    message,
                                    chance.nextBoolean(),
                                    i + chance.nextInt(WINDOW),
                                    chance.nextDouble() * 3));
                }
            }
            copies.sort(Comparator.comparingInt(Copy::at));
            return copies;
        }

        private Void travel(Talk talk, Copy copy) throws InterruptedException {
            var node = site.station(copy.first());
            if (copy.breaks()) {
                sendAndHangUp(node, talk.bytes(copy.message()), copy.brokenAfter());
            } else {
                talk.say(http, node, copy.message());
            }
            return null;
        }

        /** Sends so much of it and ends the connection without hearing the answer. */
        private static void sendAndHangUp(Station node, byte[] bytes, double part) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
                int most = part > 0.8 ? bytes.length : (int) (bytes.length * part);
                socket.getOutputStream().write(bytes, 0, most);
                socket.getOutputStream().flush();
                socket.setSoLinger(true, 0);
            } catch (IOException cut) {
                // That is what it was for.
            }
        }
    }
}
