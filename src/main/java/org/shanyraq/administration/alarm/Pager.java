package org.shanyraq.administration.alarm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way to a supervisor who looks at no page: an address of the operating organisation ({@code
 * shanyraq.duty.pager}) that passes texts on to telephones. It gets the supervisor's name and the
 * text as JSON, nothing personal of anybody else. Without an address there is no such way.
 */
@Component
class Pager {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String address;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Pager(@Value("${shanyraq.duty.pager:}") String address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /** It is there and did not take this message. */
    static final class Refused extends IOException {
        Refused(int status) {
            super("the pager answered " + status);
        }
    }

    boolean exists() {
        return !address.isBlank();
    }

    /**
     * @throws IOException when it was not taken
     */
    void send(String to, String text) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofByteArray(
                                        json.writeValueAsBytes(Map.of("to", to, "text", text))))
                        .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new Refused(status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
