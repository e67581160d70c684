package org.shanyraq.contact.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.ChannelState;

/** A line that hangs is known to be away within five seconds, whatever it hangs in. */
class HealthTest {
    private final Hand hand = new Hand();
    private final Health health = new Health(hand);

    @Test
    void aStepThatDoesNotEndIsAnAwayProvider() {
        health.up();
        health.asking();
        hand.now = hand.now.plusSeconds(4);
        assertThat(health.isReady()).isTrue();
        hand.now = hand.now.plusSeconds(1);
        assertThat(health.isReady()).isFalse();
        assertThat(health.pulse().state()).isEqualTo(ChannelState.DOWN);
        assertThat(health.pulse().reason()).isEqualTo("no_answer");
        health.asked();
        assertThat(health.pulse().state()).isEqualTo(ChannelState.UP);
        hand.now = hand.now.plus(Duration.ofHours(1));
        assertThat(health.isReady()).isTrue();
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
