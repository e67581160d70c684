package org.shanyraq.contact.channel.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the Bot API and its answers, whatever they are. Its address holds the secret. */
final class BotApi {
    private static final long LONGEST_ANSWER = 4 << 20;

    private final TelegramSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    BotApi(TelegramSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /** What came back. */
    sealed interface Answer {
        record Well(JsonNode result) implements Answer {}

        /**
         * @param after the pause that is asked for
         */
        record TooFast(Optional<Duration> after) implements Answer {}

        /** It will not, however often it is asked. */
        record Refused(int code) implements Answer {}

        /** It cannot now, or what it said is garbage. */
        record Broken(String code) implements Answer {}

        /** Nothing came back. */
        record Silence() implements Answer {}
    }

    Answer ask(String method, Map<String, Object> what, Duration longest)
            throws InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        settings.api() + "/bot" + settings.token() + "/" + method))
                        .timeout(longest)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(what)))
                        .build();
        try {
            var answer =
                    http.send(
                            request,
                            BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            return read(answer.statusCode(), answer.body());
        } catch (IOException away) {
            return new Answer.Silence();
        }
    }

    private Answer read(int status, String body) {
        JsonNode said;
        try {
            said = json.readTree(body);
        } catch (JacksonException garbage) {
            return status == 429
                    ? new Answer.TooFast(Optional.empty())
                    : new Answer.Broken("garbage");
        }
        if (said == null || !said.isObject()) {
            return new Answer.Broken("garbage");
        }
        if (status == 200 && said.path("ok").asBoolean(false) && said.has("result")) {
            return new Answer.Well(said.path("result"));
        }
        int code = said.path("error_code").asInt(status);
        if (code == 429) {
            int after = said.path("parameters").path("retry_after").asInt(0);
            return new Answer.TooFast(
                    after > 0
                            ? Optional.of(Duration.ofSeconds(Math.min(after, 3_600)))
                            : Optional.empty());
        }
        return code >= 400 && code < 500
                ? new Answer.Refused(code)
                : new Answer.Broken("status_" + code);
    }
}
