package org.shanyraq.integration.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.DatedSettings;
import org.springframework.stereotype.Component;

/**
 * How many requests a token may make on this node: a bucket that fills evenly and holds a burst.
 * Whoever passes on a person who asks for help is never counted.
 */
@Component
class Rate {
    private static final double SECONDS_A_MINUTE = 60;
    private static final double NANOS = 1e9;

    private final DatedSettings settings;
    private final Clock clock;
    private final Cache<UUID, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    Rate(DatedSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long to wait; empty where the request may go on. */
    Optional<Duration> wait(UUID token) {
        double burst = settings.number("integration.rate.burst");
        double perSecond = settings.number("integration.rate.per_minute") / SECONDS_A_MINUTE;
        var now = clock.instant();
        var bucket = buckets.get(token, id -> new Bucket(burst, now));
        return bucket.take(burst, perSecond, now);
    }

    private static final class Bucket {
        private double left;
        private Instant filled;

        Bucket(double left, Instant filled) {
            this.left = left;
            this.filled = filled;
        }

        synchronized Optional<Duration> take(double burst, double perSecond, Instant now) {
            double passed = Math.max(0, Duration.between(filled, now).toNanos() / NANOS);
            left = Math.min(burst, left + passed * perSecond);
            filled = now;
            if (left >= 1) {
                left -= 1;
                return Optional.empty();
            }
            return Optional.of(Duration.ofNanos((long) ((1 - left) / perSecond * NANOS)));
        }
    }
}
