package org.shanyraq.planning.terrain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.shanyraq.place.Places;
import org.shanyraq.place.Settlement;

/** The country's settlements as clients, and stand-ins for today's centres where none are known. */
public final class StandIns {
    private StandIns() {}

    /** Every settlement with modelled demand, in the order of the list that ships. */
    public static List<Client> clients(Places places) {
        return clients(places, Set.of());
    }

    /** Those, and the ones with these codes even where the model knows of nobody. */
    static List<Client> clients(Places places, Set<String> named) {
        return places.settlements().stream()
                .filter(one -> one.demand() > 0 || named.contains(one.id().value()))
                .map(settlement -> client(places, settlement))
                .toList();
    }

    /** The main settlements of largest demand, as the demo country has its centres. */
    public static List<Site> largest(List<Client> clients, int count) {
        return clients.stream()
                .filter(Client::main)
                .sorted(
                        Comparator.comparingInt(Client::demand)
                                .reversed()
                                .thenComparing(Client::code))
                .limit(count)
                .map(c -> new Site(c.code(), c.names(), c.region(), c.point(), true))
                .toList();
    }

    private static Client client(Places places, Settlement settlement) {
        var district = places.district(settlement.district());
        return new Client(
                settlement.id().value(),
                settlement.names(),
                district.region().value(),
                district.code().value(),
                settlement.point(),
                settlement.demand(),
                settlement.main());
    }
}
