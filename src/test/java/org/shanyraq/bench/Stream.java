package org.shanyraq.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What a page's script does: hears numbered events, and after a break goes on from the last. */
abstract class Stream {
    private static final Pattern TOPIC = Pattern.compile("\"topic\":\"([a-z]+:[0-9a-f-]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final Pattern WORD = Pattern.compile("to-(?:operator|visitor)-[0-9a-f-]{36}");
    private static final int AGAIN_MILLIS = 400;
    private static final Duration UNASKED = Duration.ofSeconds(7);

    private final HttpClient http;
    private final String path;
    private final List<String> topics;
    private final String cookies;
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Flow.Subscription subscription;
    private volatile long heardAt = System.nanoTime();
    volatile boolean open;

    Stream(HttpClient http, String path, List<String> topics, String cookies) {
        this.http = http;
        this.path = path;
        this.topics = topics;
        this.cookies = cookies;
    }

    boolean hears(String topic) {
        return topics.contains(topic);
    }

    /** For a figure that is not good: open or not, and how long ago anything came. */
    String standing() {
        return "%s, the last line %d s ago"
                .formatted(
                        open ? "open" : "closed",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - heardAt));
    }

    abstract URI at(String path);

    /** A line came that the page had already. */
    abstract void twice();

    abstract void said(String word);

    void connect() {
        int mine = connections.incrementAndGet();
        var query = new StringBuilder(path + "?lang=kk");
        for (var topic : topics) {
            query.append("&topic=").append(URLEncoder.encode(topic, StandardCharsets.UTF_8));
            query.append("&after=").append(numbers.getOrDefault(topic, 0L));
        }
        http.sendAsync(
                        HttpRequest.newBuilder(at(query.toString()))
                                .header("Cookie", cookies)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.fromLineSubscriber(new Lines()))
                .whenComplete((ended, failed) -> comeAgain(mine));
    }

    private void comeAgain(int ended) {
        if (connections.get() == ended) {
            open = false;
            CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::connect);
        }
    }

    /** The network is gone: what is on its way is lost. */
    void breakDown() {
        var running = subscription;
        if (running != null) {
            running.cancel();
        }
    }

    /** A page that is no longer asked whether it is there opens another stream. */
    void comeAgainIfUnasked() {
        if (open && System.nanoTime() - heardAt > UNASKED.toNanos()) {
            heardAt = System.nanoTime();
            breakDown();
            connect();
        }
    }

    private void event(String data) {
        var topic = TOPIC.matcher(data);
        var number = NUMBER.matcher(data);
        if (!data.contains("\"name\":\"line\"") || !topic.find() || !number.find()) {
            return;
        }
        long fresh = Long.parseLong(number.group(1));
        long had = numbers.getOrDefault(topic.group(1), 0L);
        if (fresh <= had) {
            twice();
            return;
        }
        numbers.put(topic.group(1), fresh);
        var word = WORD.matcher(data);
        if (word.find()) {
            said(word.group());
        }
    }

    private final class Lines implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription fresh) {
            subscription = fresh;
            open = true;
            fresh.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            heardAt = System.nanoTime();
            if (line.startsWith("data:")) {
                event(line);
            }
        }

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onComplete() {}
    }
}
