package org.shanyraq.drill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a partner's program asks of the integration API. */
final class PartnerCall {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private PartnerCall() {}

    /** Passes somebody on; the contact, when the node answered that it has taken it in. */
    static Optional<UUID> contact(HttpClient http, Station node, UUID key)
            throws InterruptedException {
        var body =
                """
                {"key":"%s","language":"kk","words":"көмек керек %s","child":false,"danger":false}"""
                        .formatted(key, key);
        var request =
                to(node, "/api/v1/contacts")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var id = ID.matcher(answer.body());
            return answer.statusCode() / 100 == 2 && id.find()
                    ? Optional.of(UUID.fromString(id.group(1)))
                    : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    /** Asks for the list of centres; the status of the answer. */
    static int centres(HttpClient http, Station node) throws IOException, InterruptedException {
        return http.send(
                        to(node, "/api/v1/centres").GET().build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder to(Station node, String path) {
        return HttpRequest.newBuilder(node.at(path))
                .header("Authorization", "Bearer " + Site.TOKEN)
                .timeout(PATIENCE);
    }
}
