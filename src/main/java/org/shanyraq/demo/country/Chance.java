package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The chance of one thing: it depends on the seed, the stream and the thing's number only, so that
 * things may be made in any order and made again.
 */
final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String stream, long number) {
        return new Chance(mixed(mixed(seed ^ spread(stream)) + number));
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double part() {
        return random.nextDouble();
    }

    /** Around 0 with the standard deviation 1: the sum of twelve uniform draws. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    double exponential(double mean) {
        return -Math.log(1 - random.nextDouble()) * mean;
    }

    Duration within(Duration from, Duration to) {
        return Duration.ofSeconds(random.nextLong(from.toSeconds(), to.toSeconds() + 1));
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The place of one draw among weights that need not sum to one. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A UUID version 7 of that moment (RFC 9562 §5.7), so that rows lie as in life. */
    UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long spread(String stream) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < stream.length(); i++) {
            hash = (hash ^ stream.charAt(i)) * 0x100_0000_01B3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
