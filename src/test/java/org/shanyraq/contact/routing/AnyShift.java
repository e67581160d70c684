package org.shanyraq.contact.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/** Queues and shifts as they come, out of a seed. */
final class AnyShift {
    static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final List<String> TONGUES = List.of("kk", "ru", "en", "uz");

    private final Random random;

    AnyShift(long seed) {
        random = new Random(seed);
    }

    List<Waiting> queue() {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> waiting(NOW.minusMillis(random.nextInt(20_000_000))))
                .toList();
    }

    Waiting waiting(Instant arrived) {
        boolean passedOn = random.nextInt(8) == 0;
        return new Waiting(
                new ContactId(id()),
                TONGUES.get(random.nextInt(TONGUES.size())),
                Urgency.values()[random.nextInt(4)],
                topics(),
                random.nextInt(10) == 0,
                arrived,
                passedOn ? arrived.plusMillis(random.nextInt(5_000)) : arrived,
                Set.of(),
                Optional.empty());
    }

    List<Ready> shift() {
        return IntStream.range(0, random.nextInt(9)).mapToObj(i -> ready()).toList();
    }

    private Ready ready() {
        var tongues =
                TONGUES.stream().filter(t -> random.nextBoolean()).collect(Collectors.toSet());
        int inHand = random.nextInt(4);
        return new Ready(
                new StaffId(id()),
                tongues,
                levels(),
                random.nextInt(6) > 0,
                inHand,
                inHand == 0 ? 0 : random.nextInt(inHand + 1),
                inHand > 0 && random.nextInt(8) == 0 ? 1 : 0,
                random.nextInt(5),
                random.nextInt(12) == 0,
                random.nextInt(8) == 0,
                NOW.minusSeconds(random.nextInt(5_000)));
    }

    /** Rules whose rings may be shut for good, with any topic wanted in any way. */
    RuleSet rules() {
        var rings = new EnumMap<Urgency, Rings>(Urgency.class);
        for (var urgency : Urgency.values()) {
            rings.put(urgency, new Rings(opens(60), opens(300), opens(3_000)));
        }
        var wanted = new EnumMap<Skill, Wanted>(Skill.class);
        for (var skill : Skill.values()) {
            if (random.nextBoolean()) {
                wanted.put(skill, new Wanted(1 + random.nextInt(3), random.nextBoolean()));
            }
        }
        return RuleSet.atFirst().withRings(rings).withWanted(wanted, Map.of());
    }

    private Optional<Duration> opens(int within) {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(random.nextInt(within)));
    }

    private Set<Skill> topics() {
        return random.nextInt(3) > 0
                ? Set.of()
                : new HashSet<>(Set.of(Skill.values()[random.nextInt(Skill.values().length)]));
    }

    private Map<Skill, Integer> levels() {
        return Arrays.stream(Skill.values())
                .filter(skill -> random.nextInt(3) == 0)
                .collect(Collectors.toMap(skill -> skill, skill -> 1 + random.nextInt(3)));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
