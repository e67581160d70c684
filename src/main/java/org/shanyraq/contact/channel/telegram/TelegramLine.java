package org.shanyraq.contact.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.ChannelLine;
import org.shanyraq.contact.channel.Door;
import org.shanyraq.contact.channel.Fetching;
import org.shanyraq.contact.channel.Health;
import org.shanyraq.contact.channel.telegram.BotApi.Answer;
import org.shanyraq.outbound.Carrier;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.people.SafeContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/**
 * One node's line to Telegram. Updates are asked for by the node whose turn it is, and an update
 * counts as taken only when the next question names a later one: so nothing is lost while the
 * database is away.
 */
class TelegramLine implements Carrier, ChannelLine, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramLine.class);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final String PREFIX = "telegram:";
    private static final List<String> WANTED = List.of("message", "edited_message");

    private final TelegramSettings settings;
    private final BotApi api;
    private final Door door;
    private final BooleanSupplier myTurn;
    private final Clock clock;
    private final Health health;
    private final Fetching fetching;
    private long next;

    TelegramLine(
            TelegramSettings settings, BotApi api, Door door, BooleanSupplier myTurn, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.door = door;
        this.myTurn = myTurn;
        this.clock = clock;
        this.health = new Health(clock);
        this.fetching = new Fetching("telegram-line", BETWEEN, this::fetch);
    }

    /** One question for updates, and each of them taken in. */
    boolean fetch() throws InterruptedException {
        if (!myTurn.getAsBoolean()) {
            // Somebody else's turn: that the API answers at all is all there is to know.
            return isWell(api.ask("getMe", Map.of(), settings.patience()));
        }
        var answer =
                api.ask(
                        "getUpdates",
                        Map.of(
                                "offset", next,
                                "timeout", settings.poll().toSeconds(),
                                "allowed_updates", WANTED),
                        settings.longestQuestion());
        if (!isWell(answer)) {
            return false;
        }
        if (answer instanceof Answer.Well(var updates) && updates.isArray()) {
            for (var update : updates) {
                take(update);
            }
        }
        return true;
    }

    private boolean isWell(Answer answer) throws InterruptedException {
        switch (answer) {
            case Answer.Well well -> health.up();
            case Answer.TooFast(var after) -> Thread.sleep(health.throttled(after));
            case Answer.Refused(var code) -> health.down("refused_" + code);
            case Answer.Broken(var code) -> health.down(code);
            case Answer.Silence silence -> health.down("unreachable");
        }
        return answer instanceof Answer.Well;
    }

    private void take(JsonNode update) {
        health.heard();
        var number = Update.number(update);
        if (number.isEmpty()) {
            door.setAside(Channel.MESSENGER, update.toString());
            return;
        }
        if (Update.isMessage(update) && Update.isPrivate(update)) {
            Update.read(update, clock.instant())
                    .ifPresentOrElse(
                            door::receive,
                            () -> door.setAside(Channel.MESSENGER, update.toString()));
        }
        next = Math.max(next, number.get() + 1);
    }

    @Override
    public Handed carry(Load load) {
        if (!load.address().startsWith(PREFIX)) {
            return new Handed.Never("no_such_account");
        }
        try {
            return handed(
                    api.ask(
                            "sendMessage",
                            Map.of(
                                    "chat_id",
                                    Long.parseLong(load.address().substring(PREFIX.length())),
                                    "text",
                                    load.text(),
                                    "protect_content",
                                    true,
                                    "link_preview_options",
                                    Map.of("is_disabled", true)),
                            settings.patience()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Handed.Away("stopping");
        } catch (NumberFormatException notAnAccount) {
            return new Handed.Never("no_such_account");
        }
    }

    private Handed handed(Answer answer) {
        return switch (answer) {
            case Answer.Well(var result) -> {
                health.took();
                yield new Handed.Taken(result.path("message_id").asString(""));
            }
            case Answer.TooFast(var after) -> {
                health.throttled(after);
                yield new Handed.Away("throttled");
            }
            case Answer.Refused(var code) -> refused(code);
            case Answer.Broken(var code) -> new Handed.Later(Duration.ZERO, code);
            case Answer.Silence silence -> {
                // The other texts need not find it out one after the other.
                health.down("no_answer");
                yield new Handed.Later(Duration.ZERO, "no_answer");
            }
        };
    }

    private Handed refused(int code) {
        LOG.debug("Telegram refused a text: {}", code);
        // The bot's own way in is barred: not the text's fault.
        return code == 401 || code == 404
                ? new Handed.Away("refused_" + code)
                : new Handed.Never("refused_" + code);
    }

    @Override
    public SafeContact.Channel channel() {
        return SafeContact.Channel.MESSENGER;
    }

    @Override
    public Channel way() {
        return Channel.MESSENGER;
    }

    @Override
    public boolean isReady() {
        return settings.isOn() && health.isReady();
    }

    @Override
    public Pulse pulse() {
        return settings.isOn() ? health.pulse() : Pulse.OFF;
    }

    @Override
    public void start() {
        if (settings.isOn()) {
            fetching.start();
        }
    }

    @Override
    public void stop() {
        fetching.stop();
    }

    @Override
    public boolean isRunning() {
        return fetching.isRunning();
    }
}
