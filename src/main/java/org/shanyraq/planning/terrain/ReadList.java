package org.shanyraq.planning.terrain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.place.Names;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;
import org.shanyraq.place.RegionCode;

/**
 * Reads an operator's own tables row by row. {@code places}: code, name, lat, lon, demand and, if
 * known, region. {@code centres}: code, name, lat, lon. {@code times}: see {@link ReadTimes}.
 */
public final class ReadList {
    /** Settlements and centres at most: what plans are made of in a minute. */
    private static final int MOST_PLACES = 20_000;

    private static final int MOST_DEMAND = 100_000_000;

    private final Places places;
    private final Faults faults = new Faults();
    private final Map<String, Client> clients = new HashMap<>();
    private final List<Client> placed = new ArrayList<>();
    private final List<Client> unplaced = new ArrayList<>();
    private final Map<String, Site> standing = new HashMap<>();
    private final List<Site> centres = new ArrayList<>();

    private ReadList(Places places) {
        this.places = places;
    }

    /**
     * @param times empty for the great circle
     */
    public static OwnList.Read read(
            Places places, String settlements, String centres, String times) {
        return new ReadList(places).read(settlements, centres, times);
    }

    private OwnList.Read read(String settlements, String typedCentres, String times) {
        table("places", () -> readPlaces(Csv.rows(settlements)));
        table("centres", () -> readCentres(Csv.rows(typedCentres)));
        var own = new ArrayList<TravelTimes>();
        if (!times.isBlank()) {
            Set<String> goals = new HashSet<>(clients.keySet());
            goals.addAll(standing.keySet());
            table(
                    "times",
                    () -> own.add(new ReadTimes(clients.keySet(), goals, faults).read(times)));
        }
        if (faults.none() && placed.isEmpty()) {
            faults.add("places", 1, "lat", unplaced.isEmpty() ? "nothing" : "unplaced", "");
        }
        return faults.none()
                ? new OwnList.Read.Whole(
                        new OwnList(
                                List.copyOf(placed),
                                List.copyOf(centres),
                                List.copyOf(unplaced),
                                own.stream().findFirst()))
                : new OwnList.Read.Refused(faults.all());
    }

    private void table(String name, Runnable reading) {
        try {
            reading.run();
        } catch (Csv.Unclosed quote) {
            faults.add(name, quote.line(), "–", "quote", "");
        }
    }

    private void readPlaces(List<Csv.Row> rows) {
        if (rows.isEmpty()) {
            faults.add("places", 1, "code", "nothing", "");
            return;
        }
        int[] at =
                faults.heading(
                        "places",
                        rows.getFirst(),
                        "code",
                        "name",
                        "lat",
                        "lon",
                        "demand",
                        "region");
        for (var row : body("places", rows, at)) {
            faults.beyond("places", rows.getFirst(), row);
            readPlace(row, at);
        }
    }

    private void readPlace(Csv.Row row, int[] at) {
        String code = row.cell(at[0]);
        String name = row.cell(at[1]);
        codeAndName("places", row.number(), code, clients.containsKey(code), name);
        int demand = faults.whole("places", row.number(), "demand", row.cell(at[4]), MOST_DEMAND);
        boolean nowhere = row.cell(at[2]).isEmpty() && row.cell(at[3]).isEmpty();
        var point = nowhere ? new Point(0, 0) : point("places", row, at[2], at[3]);
        String region = at[5] < 0 ? "" : row.cell(at[5]);
        if (!region.isEmpty() && places.findRegion(new RegionCode(region)).isEmpty()) {
            faults.add("places", row.number(), "region", "unknown", region);
        }
        if (point != null && !name.isEmpty()) {
            add(code, name, region, point, demand, nowhere);
        }
    }

    private void add(
            String code, String name, String region, Point point, int demand, boolean nowhere) {
        String home = region.isEmpty() && !nowhere ? regionOf(point) : region;
        String district = nowhere ? "" : places.nearestDistrict(point).code().value();
        var names = new Names(name, name, name);
        var client = new Client(code, names, home, district, point, demand, false);
        clients.put(code, client);
        (nowhere ? unplaced : placed).add(client);
    }

    private void readCentres(List<Csv.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] at = faults.heading("centres", rows.getFirst(), "code", "name", "lat", "lon");
        for (var row : body("centres", rows, at)) {
            faults.beyond("centres", rows.getFirst(), row);
            String code = row.cell(at[0]);
            String name = row.cell(at[1]);
            codeAndName("centres", row.number(), code, standing.containsKey(code), name);
            var point = point("centres", row, at[2], at[3]);
            if (!name.isEmpty() && point != null) {
                var site =
                        new Site(code, new Names(name, name, name), regionOf(point), point, true);
                standing.put(code, site);
                centres.add(site);
            }
        }
    }

    private void codeAndName(String table, int row, String code, boolean known, String name) {
        if (code.isEmpty() || known) {
            faults.add(table, row, "code", code.isEmpty() ? "missing" : "twice", code);
        }
        if (name.isEmpty()) {
            faults.add(table, row, "name", "missing", "");
        }
    }

    /** Nothing is read beneath a heading that lacks a column, nor of a table that is too long. */
    private List<Csv.Row> body(String table, List<Csv.Row> rows, int[] at) {
        if (at.length == 0) {
            return List.of();
        }
        if (rows.size() > MOST_PLACES + 1) {
            faults.add(table, rows.get(MOST_PLACES + 1).number(), "code", "many", "");
            return List.of();
        }
        return rows.subList(1, rows.size());
    }

    private @Nullable Point point(String table, Csv.Row row, int lat, int lon) {
        double north = faults.degree(table, row.number(), "lat", row.cell(lat), 90);
        double east = faults.degree(table, row.number(), "lon", row.cell(lon), 180);
        return Double.isNaN(north) || Double.isNaN(east) ? null : new Point(north, east);
    }

    private String regionOf(Point point) {
        return places.nearestDistrict(point).region().value();
    }
}
