package org.shanyraq.contact.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for the Bot API: what it says next is laid out beforehand. */
public final class BotStandIn implements AutoCloseable {
    public static final String TOKEN = "1:made-up";
    public final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    public final List<Long> offsets = new CopyOnWriteArrayList<>();
    public final BlockingQueue<String> updates = new LinkedBlockingQueue<>();
    private final BlockingQueue<Said> next = new LinkedBlockingQueue<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;

    private record Said(int status, String body) {}

    public BotStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/bot" + TOKEN + "/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The answer to whatever is asked next. */
    public void willSay(int status, String body) {
        next.add(new Said(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody().readAllBytes());
        var said = next.poll();
        if (said == null) {
            said = new Said(200, usual(exchange.getRequestURI().getPath(), asked));
        }
        var bytes = said.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String usual(String path, JsonNode asked) {
        if (path.endsWith("getUpdates")) {
            offsets.add(asked.path("offset").asLong());
            var waiting = updates.poll();
            return "{\"ok\":true,\"result\":" + (waiting == null ? "[]" : waiting) + "}";
        }
        if (path.endsWith("sendMessage")) {
            sent.add(asked);
            return "{\"ok\":true,\"result\":{\"message_id\":" + sent.size() + "}}";
        }
        return "{\"ok\":true,\"result\":{}}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
