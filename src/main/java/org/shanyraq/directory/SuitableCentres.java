package org.shanyraq.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shanyraq.directory.RankedCentre.Kind;
import org.shanyraq.directory.RankedCentre.Reason;

/**
 * The nearest suitable centre: what a centre lacks makes it seem farther by a number of kilometres
 * that is a setting, so that every rank can be explained and a near centre that will open in the
 * morning is weighed against an open one far away. Pure: the same need and centres give the same
 * list.
 */
public final class SuitableCentres {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingDouble(Candidate::cost)
                    .thenComparing(candidate -> candidate.km.orElse(0))
                    .thenComparing(candidate -> candidate.centre.id().value());

    private SuitableCentres() {}

    /**
     * By how many kilometres a lack makes a centre seem farther.
     *
     * @param service for each service that it does not give
     * @param accommodation for having no beds where one is needed
     * @param language for not speaking the language
     * @param closed for being closed now
     * @param full for having no place, or no bed where one is needed
     */
    public record Weights(
            double service, double accommodation, double language, double closed, double full) {
        public Weights {
            if (Math.min(
                            Math.min(service, accommodation),
                            Math.min(language, Math.min(closed, full)))
                    < 0) {
                throw new IllegalArgumentException("a lack never brings a centre nearer");
            }
        }
    }

    /**
     * Open family support centres, best first. A centre that may not be told is not in the list at
     * all.
     */
    public static List<RankedCentre> rank(
            NeedForCentre need, Collection<Centre> centres, Weights weights) {
        var candidates =
                centres.stream()
                        .filter(centre -> centre.kind() == CentreKind.FAMILY_SUPPORT)
                        .filter(centre -> centre.state() == CentreState.OPEN)
                        .filter(centre -> !need.never().contains(centre.id()))
                        .map(centre -> weigh(need, centre, weights))
                        .sorted(ORDER)
                        .toList();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> candidates.get(i).ranked(i + 1))
                .toList();
    }

    private static Candidate weigh(NeedForCentre need, Centre centre, Weights weights) {
        var from = need.from();
        var km =
                from == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(from.kmTo(centre.point()));
        var reasons = new ArrayList<Reason>();
        reasons.add(new Reason(Kind.DISTANCE, true, km.orElse(0), rounded(km)));
        reasons.add(services(need, centre, weights));
        if (need.accommodation()) {
            reasons.add(
                    reason(
                            Kind.ACCOMMODATION,
                            centre.accommodation(),
                            weights.accommodation,
                            List.of()));
        }
        var language = need.language();
        if (language != null) {
            reasons.add(
                    reason(
                            Kind.LANGUAGE,
                            centre.languages().contains(language),
                            weights.language,
                            List.of(language.code())));
        }
        reasons.add(
                reason(
                        Kind.OPEN_NOW,
                        centre.hours().openAt(need.now()),
                        weights.closed,
                        List.of()));
        reasons.add(room(need, centre, weights));
        reasons.add(new Reason(Kind.NO_CONFLICT, true, 0, List.of()));
        return new Candidate(centre, km, List.copyOf(reasons));
    }

    private static Reason services(NeedForCentre need, Centre centre, Weights weights) {
        Set<ServiceKind> lacking = new TreeSet<>(need.services());
        lacking.removeAll(centre.services());
        boolean met = lacking.isEmpty();
        var named = met ? new TreeSet<>(need.services()) : lacking;
        return new Reason(
                Kind.SERVICES,
                met,
                lacking.size() * weights.service,
                named.stream().map(ServiceKind::code).toList());
    }

    private static Reason room(NeedForCentre need, Centre centre, Weights weights) {
        var room = centre.room();
        boolean enough = room.hasPlace() && (!need.accommodation() || room.hasBed());
        int free = need.accommodation() ? room.bedsFree() : room.placesFree();
        return reason(Kind.ROOM, enough, weights.full, List.of(String.valueOf(free)));
    }

    private static Reason reason(Kind kind, boolean met, double worth, List<String> detail) {
        return new Reason(kind, met, met ? 0 : worth, detail);
    }

    private static List<String> rounded(OptionalDouble km) {
        return km.isPresent() ? List.of(String.valueOf(Math.round(km.getAsDouble()))) : List.of();
    }

    private record Candidate(Centre centre, OptionalDouble km, List<Reason> reasons) {
        double cost() {
            return reasons.stream().mapToDouble(Reason::kmWorth).sum();
        }

        RankedCentre ranked(int rank) {
            return new RankedCentre(rank, centre, km, reasons);
        }
    }
}
