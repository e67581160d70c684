package org.shanyraq.drill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One visitor's conversation as the public page holds it: her mark, the page's own secret, and what
 * she sent, each message with its key and its place in her count.
 */
final class Talk {
    private static final Pattern VIEW =
            Pattern.compile("name=\"view\" value=\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern TOPIC = Pattern.compile("data-topic=\"talk:([0-9a-f]{64})\"");
    private static final Pattern MARK = Pattern.compile("^(?:__Host-)?v=([A-Za-z0-9_-]{43})");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String mark;
    private final String view;
    private final String hash;
    private final List<Message> written = new ArrayList<>();
    private final Map<UUID, Integer> answered = new ConcurrentHashMap<>();

    private Talk(String mark, String view, String hash) {
        this.mark = mark;
        this.view = view;
        this.hash = hash;
    }

    /**
     * @param seq her page's count, from 1
     */
    record Message(UUID key, int seq, String words) {}

    /** Begins one; empty when the node did not answer that it has taken her in. */
    static Optional<Talk> begin(HttpClient http, Station node, UUID once)
            throws InterruptedException {
        return begin(http, node, once, "сәлем", false);
    }

    /**
     * @param words her first ones; empty where she says nothing
     */
    static Optional<Talk> begin(
            HttpClient http, Station node, UUID once, String words, boolean danger)
            throws InterruptedException {
        var request =
                form(
                                node.at("/kk/write"),
                                Map.of(
                                        "once",
                                        once.toString(),
                                        "words",
                                        words,
                                        "danger",
                                        Boolean.toString(danger)))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var mark =
                    answer.headers().allValues("Set-Cookie").stream()
                            .map(MARK::matcher)
                            .filter(java.util.regex.Matcher::find)
                            .map(found -> found.group(1))
                            .findFirst();
            var view = VIEW.matcher(answer.body());
            var topic = TOPIC.matcher(answer.body());
            return answer.statusCode() == 200 && mark.isPresent() && view.find() && topic.find()
                    ? Optional.of(new Talk(mark.get(), view.group(1), topic.group(1)))
                    : Optional.empty();
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    /** The next message of hers. */
    Message write() {
        int seq = written.size() + 1;
        var message = new Message(UUID.randomUUID(), seq, "хабарлама " + seq);
        written.add(message);
        return message;
    }

    HttpRequest request(Station node, Message message) {
        return form(node.at("/kk/write/message"), fields(message))
                .header("Cookie", "v=" + mark)
                .build();
    }

    /** The same request, byte for byte, for connections that break. */
    byte[] bytes(Message message) {
        var body = encoded(fields(message));
        return ("POST /kk/write/message HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: v="
                        + mark
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length()
                        + "\r\nConnection: close\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the node answered that the message is kept. */
    boolean say(HttpClient http, Station node, Message message) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    http.send(request(node, message), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return false;
            }
            answered.put(message.key(), message.seq());
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    /** By which the database knows the page. */
    String hash() {
        return hash;
    }

    List<Message> written() {
        return written;
    }

    /** The messages of which she was told that they are kept, with their places in her count. */
    Map<UUID, Integer> answered() {
        return answered;
    }

    private Map<String, String> fields(Message message) {
        return Map.of(
                "view", view,
                "once", message.key().toString(),
                "seq", Integer.toString(message.seq()),
                "words", message.words());
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
