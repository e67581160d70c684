package org.shanyraq.planning.report;

import java.util.Arrays;
import java.util.List;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Ways;
import org.shanyraq.planning.engine.capacity.Assignment;
import org.shanyraq.planning.terrain.Terrain;

/**
 * Who goes where when centres have room for only so many: a settlement that is shared falls into
 * parts, each of them a client of its own.
 *
 * @param clientOf by part, the terrain's number
 */
record Filled(Served served, int[] clientOf) {
    static Filled by(Terrain terrain, int[] sites, int room) {
        var whole = terrain.network();
        var rooms = new int[whole.sites()];
        Arrays.fill(rooms, room);
        var parts =
                Assignment.of(MakeReport.question(terrain, sites.length, List.of()), rooms, sites)
                        .parts();
        int[] clientOf = parts.stream().mapToInt(Assignment.Part::client).toArray();
        var network =
                new Network(
                        parts.stream().mapToInt(Assignment.Part::heads).toArray(),
                        Arrays.stream(clientOf).map(whole::regionOfClient).toArray(),
                        regionsOfSites(whole),
                        (site, part) -> whole.way(site, clientOf[part]));
        int[] site = parts.stream().mapToInt(Assignment.Part::site).toArray();
        int[] way =
                parts.stream()
                        .mapToInt(
                                part -> part.site() == Assignment.NOWHERE ? Ways.NONE : part.way())
                        .toArray();
        return new Filled(new Served(network, site, way), clientOf);
    }

    private static int[] regionsOfSites(Network network) {
        var regions = new int[network.sites()];
        Arrays.setAll(regions, network::regionOfSite);
        return regions;
    }
}
