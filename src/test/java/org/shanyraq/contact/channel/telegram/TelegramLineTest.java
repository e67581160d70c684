package org.shanyraq.contact.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.ChannelState;
import org.shanyraq.contact.channel.KeptDoor;
import org.shanyraq.contact.channel.MessageReceived.Kind;
import org.shanyraq.ground.ContactId;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.outbound.Carrier.Load;
import org.springframework.boot.context.properties.bind.Binder;
import tools.jackson.databind.json.JsonMapper;

/** Telegram against a stand-in that is slow, doubled, disordered and mad. */
class TelegramLineTest {
    private final KeptDoor door = new KeptDoor();
    private BotStandIn bot;
    private TelegramLine line;

    @BeforeEach
    void open() throws IOException {
        bot = new BotStandIn();
        line = line(bot.address());
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void updatesAreTakenOnceAndConfirmedOnlyWhenTheyStand() throws Exception {
        bot.updates.add("[" + update(7, 1, "бір") + "," + update(8, 2, "екі") + "]");
        assertThat(line.fetch()).isTrue();
        bot.updates.add("[" + update(8, 2, "екі") + "," + update(9, 3, "үш") + "]");
        line.fetch();
        line.fetch();
        assertThat(bot.offsets).containsExactly(0L, 9L, 10L);
        assertThat(door.texts()).containsExactly("бір", "екі", "үш");
        assertThat(door.brought.getFirst().peer()).isEqualTo("telegram:42");
    }

    @Test
    void whatCannotBeStoredIsAskedForAgain() throws Exception {
        bot.updates.add("[" + update(7, 1, "бір") + "]");
        door.shut = true;
        assertThatThrownBy(() -> line.fetch()).isInstanceOf(IllegalStateException.class);
        door.shut = false;
        bot.updates.add("[" + update(7, 1, "бір") + "]");
        line.fetch();
        line.fetch();
        assertThat(bot.offsets).containsExactly(0L, 0L, 8L);
        assertThat(door.texts()).containsExactly("бір");
    }

    @Test
    void disorderKeepsItsOrderForTheConversation() throws Exception {
        bot.updates.add("[" + update(12, 5, "кейін") + "," + update(11, 4, "бұрын") + "]");
        line.fetch();
        line.fetch();
        assertThat(bot.offsets).containsExactly(0L, 13L);
        assertThat(door.brought).extracting(m -> m.order()).containsExactly(5, 4);
    }

    @Test
    void whatIsNotTextIsNamedAndGroupsAndBotsAreLeftAlone() throws Exception {
        bot.updates.add(
                """
                [{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},
                  "photo":[{"file_id":"x"}],"caption":"қараңыз"}},
                 {"update_id":2,"message":{"message_id":2,"date":1,"chat":{"id":-7,"type":"group"},"text":"x"}},
                 {"update_id":3,"message":{"message_id":3,"date":1,"from":{"is_bot":true},"chat":{"id":43,"type":"private"},"text":"x"}},
                 {"update_id":4,"my_chat_member":{}}]
                """);
        line.fetch();
        assertThat(door.brought).hasSize(1);
        assertThat(door.brought.getFirst().text()).isEqualTo("қараңыз");
        assertThat(door.brought.getFirst().attachments())
                .extracting(a -> a.kind())
                .isEqualTo(List.of(Kind.PICTURE));
        assertThat(door.aside).isEmpty();
    }

    @Test
    void garbageIsSetAsideAndTheLineGoesOn() throws Exception {
        bot.updates.add(
                "[{\"update_id\":5,\"message\":{\"text\":7}},{\"x\":1},"
                        + update(6, 1, "бір")
                        + "]");
        assertThat(line.fetch()).isTrue();
        assertThat(door.aside).hasSize(2);
        assertThat(door.texts()).containsExactly("бір");
        for (var body : List.of("", "<html>", "[]", "null", "{\"ok\":true}", "{\"ok\":false}")) {
            bot.willSay(200, body);
            assertThat(line.fetch()).as(body).isFalse();
        }
        assertThat(line.pulse().state()).isEqualTo(ChannelState.DOWN);
        assertThat(line.fetch()).isTrue();
        assertThat(line.pulse().state()).isEqualTo(ChannelState.UP);
    }

    @Test
    void updatesMadeByChanceNeverBreakTheReading() {
        var chance = new Random(111);
        var json = new JsonMapper();
        var seed = update(3, 4, "сөз");
        for (int i = 0; i < 3_000; i++) {
            var spoilt = new StringBuilder(seed);
            for (int j = 0; j < 3; j++) {
                spoilt.setCharAt(chance.nextInt(spoilt.length()), (char) chance.nextInt(32, 127));
            }
            try {
                var read = json.readTree(spoilt.toString());
                Update.number(read);
                Update.isPrivate(read);
                Update.read(read, Clock.systemUTC().instant());
            } catch (tools.jackson.core.JacksonException notJson) {
                // the line never comes so far with it
            }
        }
    }

    @Test
    void aTextLeavesAndAFastSenderIsGivenTheTimeThatIsAskedFor() throws Exception {
        line.fetch();
        assertThat(line.carry(load("сәлем"))).isEqualTo(new Handed.Taken("1"));
        assertThat(bot.sent.getFirst().path("chat_id").asLong()).isEqualTo(42);
        bot.willSay(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":1}}");
        assertThat(line.carry(load("сәлем"))).isEqualTo(new Handed.Away("throttled"));
        assertThat(line.isReady()).isFalse();
        assertThat(line.pulse().state()).isEqualTo(ChannelState.THROTTLED);
        Thread.sleep(1_050);
        assertThat(line.isReady()).isTrue();
    }

    @Test
    void eachRefusalIsTakenForWhatItIs() throws Exception {
        line.fetch();
        bot.willSay(403, "{\"ok\":false,\"error_code\":403}");
        assertThat(line.carry(load("a"))).isEqualTo(new Handed.Never("refused_403"));
        bot.willSay(401, "{\"ok\":false,\"error_code\":401}");
        assertThat(line.carry(load("a"))).isEqualTo(new Handed.Away("refused_401"));
        bot.willSay(502, "<html>bad gateway");
        assertThat(line.carry(load("a"))).isEqualTo(new Handed.Later(Duration.ZERO, "garbage"));
        bot.close();
        assertThat(line.carry(load("a"))).isEqualTo(new Handed.Later(Duration.ZERO, "no_answer"));
        assertThat(line.isReady()).as("the next need not find it out").isFalse();
        assertThat(line.fetch()).isFalse();
        assertThat(line.isReady()).isFalse();
    }

    @Test
    void itIsKnownWithinFiveSecondsThatNobodyAnswers() {
        var usual =
                new Binder(List.of())
                        .bindOrCreate("shanyraq.channels.telegram", TelegramSettings.class);
        assertThat(usual.longestQuestion()).isLessThan(Duration.ofSeconds(5));
        assertThat(usual.patience()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void withoutATokenItIsOff() {
        var off =
                new TelegramLine(
                        new TelegramSettings(
                                "", bot.address(), Duration.ZERO, Duration.ofSeconds(1)),
                        new BotApi(
                                new TelegramSettings(
                                        "", bot.address(), Duration.ZERO, Duration.ofSeconds(1)),
                                new JsonMapper()),
                        door,
                        () -> true,
                        Clock.systemUTC());
        off.start();
        assertThat(off.isRunning()).isFalse();
        assertThat(off.pulse().state()).isEqualTo(ChannelState.OFF);
        assertThat(off.isReady()).isFalse();
    }

    private TelegramLine line(URI api) {
        var settings =
                new TelegramSettings(BotStandIn.TOKEN, api, Duration.ZERO, Duration.ofSeconds(1));
        return new TelegramLine(
                settings,
                new BotApi(settings, new JsonMapper()),
                door,
                () -> true,
                Clock.systemUTC());
    }

    private static String update(long id, int message, String text) {
        return """
               {"update_id":%d,"message":{"message_id":%d,"date":1790000000,
                "chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":false,"language_code":"kk"},"text":"%s"}}
               """
                .formatted(id, message, text);
    }

    private static Load load(String text) {
        return new Load(UUID.randomUUID(), ContactId.fresh().thing(), "telegram:42", text);
    }
}
