package org.shanyraq.contact.channel.telegram;

import java.time.Clock;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.Door;
import org.shanyraq.contact.channel.Turns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Telegram, where a bot is set up. */
@Configuration
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramChannel {
    @Bean
    TelegramLine telegramLine(
            TelegramSettings settings, Door door, Turns turns, JsonMapper json, Clock clock) {
        var lease = settings.poll().plus(settings.patience()).multipliedBy(2);
        return new TelegramLine(
                settings,
                new BotApi(settings, json),
                door,
                () -> turns.mine(Channel.MESSENGER, lease),
                clock);
    }
}
