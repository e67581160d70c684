package org.shanyraq.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanyraq.ground.Language;
import org.springframework.stereotype.Component;

/**
 * The country's regions, districts and settlements, held in memory. Regions and districts are read
 * at start; settlements when somebody first asks for one.
 */
@Component
public class Places {
    private final Map<RegionCode, Region> regions;
    private final Map<DistrictCode, District> districts;
    private final Map<RegionCode, List<District>> byRegion;
    private final Lazy<SettlementBook> book;

    public Places() {
        regions = keyed(PlaceFiles.regions(), Region::code);
        districts = keyed(PlaceFiles.districts(), District::code);
        byRegion = districts.values().stream().collect(Collectors.groupingBy(District::region));
        book = new Lazy<>(() -> new SettlementBook(PlaceFiles.settlements(districts)));
    }

    /** All 20, in the order of their codes. */
    public Collection<Region> regions() {
        return regions.values();
    }

    /** All, by name in the order of the language's letters. */
    public List<Region> regions(Language language) {
        return inOrder(regions.values(), Region::names, language);
    }

    /**
     * @throws UnknownPlace when no region has the code
     */
    public Region region(RegionCode code) {
        return findRegion(code).orElseThrow(() -> new UnknownPlace(code.value()));
    }

    public Optional<Region> findRegion(RegionCode code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** All 224, in the order of their codes. */
    public Collection<District> districts() {
        return districts.values();
    }

    public List<District> districts(RegionCode region, Language language) {
        return inOrder(byRegion.getOrDefault(region, List.of()), District::names, language);
    }

    /**
     * @throws UnknownPlace when no district has the code
     */
    public District district(DistrictCode code) {
        return findDistrict(code).orElseThrow(() -> new UnknownPlace(code.value()));
    }

    public Optional<District> findDistrict(DistrictCode code) {
        return Optional.ofNullable(districts.get(code));
    }

    /** The district's name with its region's, since five names stand in more than one region. */
    public String fullName(DistrictCode code, Language language) {
        var district = district(code);
        return district.names().in(language)
                + ", "
                + region(district.region()).names().in(language);
    }

    public List<Settlement> settlements() {
        return book.get().all();
    }

    public Optional<Settlement> findSettlement(SettlementId id) {
        return book.get().find(id);
    }

    /** The settlements of one district, the largest first. */
    public List<Settlement> settlements(DistrictCode district) {
        return book.get().in(district);
    }

    /**
     * Settlements of which a name, or a word of one, begins with what was typed in Kazakh, Russian
     * or Latin letters; the largest first. Nothing is found for a blank text.
     */
    public List<Settlement> beginningWith(String typed, int most) {
        return book.get().beginningWith(typed, most);
    }

    /** The district whose centre is nearest: a guess, good enough to begin with. */
    public District nearestDistrict(Point point) {
        return districts.values().stream()
                .min(Comparator.comparingDouble(district -> district.centre().kmTo(point)))
                .orElseThrow();
    }

    private static <T> List<T> inOrder(
            Collection<T> things, Function<T, Names> names, Language language) {
        var byName = NameOrder.of(language);
        return things.stream()
                .sorted(
                        (a, b) ->
                                byName.compare(
                                        names.apply(a).in(language), names.apply(b).in(language)))
                .toList();
    }

    private static <K, T> Map<K, T> keyed(List<T> things, Function<T, K> key) {
        var map = new LinkedHashMap<K, T>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    /** A code that no place has: a defect of the data that names it. */
    public static final class UnknownPlace extends IllegalArgumentException {
        UnknownPlace(String code) {
            super("no place " + code);
        }
    }
}
