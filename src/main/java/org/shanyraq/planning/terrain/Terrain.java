package org.shanyraq.planning.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.shanyraq.place.Point;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Ways;

/**
 * Clients and sites with their ways: the great circle in centimetres, or an operator's own matrix
 * of travel times. Numbers of clients, sites and regions are their places in these lists, and stay
 * the same for the same input.
 */
public final class Terrain {
    private final List<Client> clients;
    private final List<Site> sites;
    private final List<String> regions;
    private final Network network;

    private final boolean timed;
    private final List<Client> unplaced;

    private Terrain(
            List<Client> clients,
            List<Site> sites,
            Ways ways,
            boolean timed,
            List<Client> unplaced) {
        this.timed = timed;
        this.unplaced = List.copyOf(unplaced);
        this.clients = clients;
        this.sites = sites;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        clients.forEach(client -> numbers.putIfAbsent(client.region(), numbers.size()));
        sites.forEach(site -> numbers.putIfAbsent(site.region(), numbers.size()));
        regions = List.copyOf(numbers.keySet());
        network =
                new Network(
                        clients.stream().mapToInt(Client::demand).toArray(),
                        clients.stream().mapToInt(c -> numbers.get(c.region())).toArray(),
                        sites.stream().mapToInt(s -> numbers.get(s.region())).toArray(),
                        ways);
    }

    /**
     * @param standing the centres that are open today, first among the sites
     * @param candidate which settlements may have a new one; where a centre stands there is no
     *     second site
     */
    public static Terrain of(
            List<Client> clients, List<Site> standing, Predicate<Client> candidate) {
        var sites = sites(clients, standing, candidate);
        var ways =
                new GreatCircle(
                        degrees(clients, c -> c.point().lat()),
                        degrees(clients, c -> c.point().lon()),
                        degrees(sites, s -> s.point().lat()),
                        degrees(sites, s -> s.point().lon()));
        return new Terrain(List.copyOf(clients), sites, ways, false, List.of());
    }

    /** The same by an operator's own ways. */
    public static Terrain measured(
            List<Client> clients,
            List<Site> standing,
            Predicate<Client> candidate,
            TravelTimes times) {
        var sites = sites(clients, standing, candidate);
        return new Terrain(
                List.copyOf(clients), sites, times.between(sites, clients), true, List.of());
    }

    /** The same; these settlements belong to it and nobody knows where they lie. */
    public Terrain without(List<Client> nowhere) {
        return nowhere.isEmpty() ? this : new Terrain(clients, sites, network::way, timed, nowhere);
    }

    /**
     * The same where a centre has room for only so many: a settlement with more people may have as
     * many centres as would serve them.
     */
    public Terrain withRoom(int room) {
        var first = new HashMap<Point, Integer>();
        for (int i = sites.size() - 1; i >= 0; i--) {
            first.put(sites.get(i).point(), i);
        }
        var all = new ArrayList<>(sites);
        var like = new ArrayList<Integer>();
        for (var client : clients) {
            var here = first.get(client.point());
            int most = Math.ceilDiv(client.demand(), Math.max(1, room));
            for (int number = 2; here != null && number <= most; number++) {
                all.add(Site.another(client, number));
                like.add(here);
            }
        }
        int known = sites.size();
        Ways ways =
                (site, client) -> network.way(site < known ? site : like.get(site - known), client);
        return new Terrain(clients, List.copyOf(all), ways, timed, unplaced);
    }

    private static List<Site> sites(
            List<Client> clients, List<Site> standing, Predicate<Client> candidate) {
        var sites = new ArrayList<>(standing);
        var taken = new HashMap<Point, Site>();
        standing.forEach(site -> taken.put(site.point(), site));
        clients.stream()
                .filter(candidate)
                .filter(client -> !taken.containsKey(client.point()))
                .map(Site::in)
                .forEach(sites::add);
        return List.copyOf(sites);
    }

    private static <T> double[] degrees(List<T> things, ToDoubleFunction<T> degree) {
        return things.stream().mapToDouble(degree).toArray();
    }

    /** Whether ways are minutes; else they are kilometres. */
    public boolean timed() {
        return timed;
    }

    public List<Client> clients() {
        return clients;
    }

    /** Settlements without coordinates: in no plan, and never kept quiet about. */
    public List<Client> unplaced() {
        return unplaced;
    }

    public List<Site> sites() {
        return sites;
    }

    /** Codes; the place in the list is the region's number. */
    public List<String> regions() {
        return regions;
    }

    public Network network() {
        return network;
    }

    /** Which sites have a centre today. */
    public boolean[] standing() {
        var standing = new boolean[sites.size()];
        for (int i = 0; i < standing.length; i++) {
            standing[i] = sites.get(i).standing();
        }
        return standing;
    }

    @Override
    public String toString() {
        return "%d clients, %d sites, %s"
                .formatted(clients.size(), sites.size(), Arrays.toString(regions.toArray()));
    }
}
