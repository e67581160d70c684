package org.shanyraq.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.ground.Language;

/** All settlements with the ways to find one: by id, by district, by the beginning of a name. */
final class SettlementBook {
    private static final Comparator<Settlement> LARGEST_FIRST =
            Comparator.comparingInt(Settlement::demand)
                    .reversed()
                    .thenComparing(settlement -> settlement.id().value());

    private final List<Settlement> all;
    private final Map<SettlementId, Settlement> byId = new HashMap<>();
    private final Map<DistrictCode, List<Settlement>> byDistrict = new HashMap<>();
    private final Lazy<Entry[]> index;

    SettlementBook(List<Settlement> all) {
        this.all = all;
        for (var settlement : all) {
            byId.put(settlement.id(), settlement);
            byDistrict
                    .computeIfAbsent(settlement.district(), district -> new ArrayList<>())
                    .add(settlement);
        }
        byDistrict.values().forEach(settlements -> settlements.sort(LARGEST_FIRST));
        index = new Lazy<>(this::entries);
    }

    List<Settlement> all() {
        return all;
    }

    Optional<Settlement> find(SettlementId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Settlement> in(DistrictCode district) {
        return Collections.unmodifiableList(byDistrict.getOrDefault(district, List.of()));
    }

    List<Settlement> beginningWith(String typed, int most) {
        String folded = Spelling.fold(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        var entries = index.get();
        var found = new LinkedHashSet<Settlement>();
        for (int at = firstFrom(entries, folded);
                at < entries.length && entries[at].folded.startsWith(folded);
                at++) {
            found.add(entries[at].settlement);
        }
        return found.stream().sorted(LARGEST_FIRST).limit(most).toList();
    }

    private static int firstFrom(Entry[] entries, String folded) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].folded.compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Entry[] entries() {
        var entries = new ArrayList<Entry>(all.size() * 3);
        var words = new LinkedHashSet<String>();
        for (var settlement : all) {
            words.clear();
            for (var language : Language.values()) {
                String folded = Spelling.fold(settlement.names().in(language));
                for (int at = 0; at >= 0; at = next(folded, at)) {
                    words.add(folded.substring(at));
                }
            }
            words.forEach(word -> entries.add(new Entry(word, settlement)));
        }
        var sorted = entries.toArray(new Entry[0]);
        Arrays.sort(sorted, Comparator.comparing(Entry::folded));
        return sorted;
    }

    /** Where the next word begins, or −1. */
    private static int next(String folded, int from) {
        int blank = folded.indexOf(' ', from);
        return blank < 0 ? -1 : blank + 1;
    }

    private record Entry(String folded, Settlement settlement) {}
}
