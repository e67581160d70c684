package org.shanyraq.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.DatedSettings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The law packs that ship, checked at start: two that hold on one day stop the program. */
@Component
public class LawPacks {
    private static final TypeReference<List<LawPack>> LIST = new TypeReference<>() {};

    private final List<LawPack> packs;

    LawPacks(JsonMapper json) {
        packs = shipped(json);
        for (var pack : packs) {
            if (packs.stream().filter(other -> other.holdsOn(pack.validFrom())).count() != 1) {
                throw new IllegalStateException("two law packs hold on " + pack.validFrom());
            }
            pack.measures().forEach(LawPacks::check);
        }
    }

    public List<LawPack> all() {
        return packs;
    }

    /** What held on the day of that moment, in the country's zone. */
    public Optional<LawPack> at(Instant moment) {
        var day = LocalDate.ofInstant(moment, DatedSettings.ZONE);
        return packs.stream().filter(pack -> pack.holdsOn(day)).findFirst();
    }

    public Optional<LawPack> named(String pack) {
        return packs.stream().filter(one -> one.pack().equals(pack)).findFirst();
    }

    private static void check(LawPack.Measure measure) {
        if (measure.length().isNegative()
                || measure.checkDays() < 1
                || measure.fromAge() < 0
                || measure.issuers().isEmpty()
                || measure.bans().isEmpty()) {
            throw new IllegalStateException("the law pack is wrong about " + measure.code());
        }
    }

    private static List<LawPack> shipped(JsonMapper json) {
        try {
            var all = new ArrayList<LawPack>();
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:lawpacks/*.json")) {
                try (var in = file.getInputStream()) {
                    all.addAll(json.readValue(in, LIST));
                }
            }
            return List.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
