package org.shanyraq.planning.terrain;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.Centres;
import org.shanyraq.place.Places;
import org.shanyraq.place.Settlement;
import org.springframework.stereotype.Component;

/** The country as it is today: settlements that ship, centres of the directory, published need. */
@Component
public class MakeTerrain {
    private static final double ROUNDED_KM = 12;

    private final Places places;
    private final Centres centres;
    private final SeenNeed need;

    MakeTerrain(Places places, Centres centres, SeenNeed need) {
        this.places = places;
        this.centres = centres;
        this.need = need;
    }

    /**
     * @param least settlements of less demand are no candidates
     * @param seatsOnly whether only the main settlement of each district is one
     * @param chosen codes of the only candidates; empty for those of the rules above
     * @param named codes that are candidates whatever the rule says
     * @param today whether centres stand where they stand now
     * @param blend what demand follows
     */
    public record Rule(
            int least,
            boolean seatsOnly,
            List<String> chosen,
            List<String> named,
            boolean today,
            Blend blend) {
        private boolean allows(Client client) {
            return chosen.isEmpty()
                    ? client.demand() >= least && (!seatsOnly || client.main())
                    : chosen.contains(client.code());
        }
    }

    public Terrain of(Rule rule) {
        Set<String> byHand = new HashSet<>(rule.chosen());
        byHand.addAll(rule.named());
        var clients = StandIns.clients(places, byHand);
        Set<String> candidates = new HashSet<>(rule.named());
        clients.stream().filter(rule::allows).forEach(client -> candidates.add(client.code()));
        return Terrain.of(
                need.weigh(clients, rule.blend()),
                rule.today() ? standing() : List.of(),
                client -> candidates.contains(client.code()));
    }

    /** Which settlements, centres and figures this is made of: changes when they do. */
    public String version(Blend blend) {
        var sum = new CRC32C();
        for (var settlement : places.settlements()) {
            add(sum, settlement.id().value() + settlement.point() + settlement.demand());
        }
        for (var site : standing()) {
            add(sum, site.code() + site.point());
        }
        add(sum, need.version(blend));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private List<Site> standing() {
        return centres.open().stream()
                .sorted(Comparator.comparing(centre -> centre.id().toString()))
                .map(this::site)
                .toList();
    }

    /**
     * A centre with accommodation is known to about 10 km only; it counts as standing in the
     * largest settlement of its district around there, which its public name tells anyway.
     */
    private Site site(Centre centre) {
        var point = centre.point();
        if (centre.accommodation()) {
            point =
                    places.settlements(centre.district()).stream()
                            .filter(one -> one.point().kmTo(centre.point()) < ROUNDED_KM)
                            .findFirst()
                            .map(Settlement::point)
                            .orElse(centre.point());
        }
        return new Site(
                centre.id().toString(), centre.names(), centre.region().value(), point, true);
    }

    private static void add(CRC32C sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
