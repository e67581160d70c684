package org.shanyraq.planning.terrain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.statistics.PublishedFigure;
import org.shanyraq.statistics.PublishedFigures;
import org.springframework.stereotype.Component;

/**
 * Need as the service has seen it, by region: published figures alone, in which nobody can be
 * recognised. Within a region it is spread by people; the country's sum stays what it is.
 */
@Component
class SeenNeed {
    private static final int MONTHS = 12;
    private static final String COUNTRY = "KZ";

    /** The middle of each band of ways, km. */
    private static final Map<String, Double> KM =
            Map.of("to_10", 5.0, "to_30", 20.0, "to_50", 40.0, "to_100", 75.0, "over_100", 150.0);

    private final PublishedFigures figures;

    SeenNeed(PublishedFigures figures) {
        this.figures = figures;
    }

    /** A kind of need with its indicator, its percent, and what one figure counts. */
    private record Kind(
            int number, String indicator, int percent, ToDoubleFunction<PublishedFigure> counts) {
        double of(PublishedFigure figure) {
            return figure.count().orElse(0) * counts.applyAsDouble(figure);
        }
    }

    private static List<Kind> kinds(Blend blend) {
        return List.of(
                        new Kind(1, "contacts", blend.contacts(), SeenNeed::whole),
                        new Kind(2, "orders", blend.orders(), SeenNeed::whole),
                        new Kind(
                                3,
                                "ways",
                                blend.travelled(),
                                figure -> KM.getOrDefault(figure.category(), 0.0)))
                .stream()
                .filter(kind -> kind.percent > 0)
                .toList();
    }

    private static double whole(PublishedFigure figure) {
        return figure.category().isEmpty() ? 1 : 0;
    }

    /**
     * The same settlements with the demand that the blend gives them.
     *
     * @throws Unanswerable when a kind of need is asked for of which nothing is published
     */
    List<Client> weigh(List<Client> clients, Blend blend) {
        if (blend.seen() == 0) {
            return clients;
        }
        var people = new HashMap<String, Long>();
        clients.forEach(client -> people.merge(client.region(), (long) client.demand(), Long::sum));
        double everybody = people.values().stream().mapToLong(Long::longValue).sum();
        var factor = new HashMap<String, Double>();
        people.keySet().forEach(region -> factor.put(region, (100.0 - blend.seen()) / 100));
        for (var kind : kinds(blend)) {
            var seen = seen(kind);
            double all = people.keySet().stream().mapToDouble(r -> seen.getOrDefault(r, 0.0)).sum();
            if (all == 0) {
                throw new Unanswerable(Unanswerable.Reason.NOTHING_SEEN, kind.number);
            }
            people.forEach(
                    (region, here) ->
                            factor.merge(
                                    region,
                                    kind.percent
                                            / 100.0
                                            * (seen.getOrDefault(region, 0.0) / all)
                                            * (everybody / Math.max(1, here)),
                                    Double::sum));
        }
        return clients.stream()
                .map(
                        client ->
                                client.weighing(
                                        (int)
                                                Math.round(
                                                        client.demand()
                                                                * factor.getOrDefault(
                                                                        client.region(), 1.0))))
                .toList();
    }

    /** What the blend rests on; empty where it rests on people alone. */
    String version(Blend blend) {
        return kinds(blend).stream()
                .map(kind -> kind.indicator + kind.percent + seen(kind))
                .collect(Collectors.joining());
    }

    /** Of the last closed months by region; hidden figures count nothing. */
    private Map<String, Double> seen(Kind kind) {
        var sums = new TreeMap<String, Double>();
        figures.months().stream()
                .limit(MONTHS)
                .flatMap(month -> figures.of(month).stream())
                .filter(month -> month.indicator().code().equals(kind.indicator))
                .flatMap(month -> month.figures().stream())
                .filter(figure -> !figure.region().equals(COUNTRY))
                .forEach(figure -> sums.merge(figure.region(), kind.of(figure), Double::sum));
        return sums;
    }
}
