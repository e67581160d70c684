package org.shanyraq.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Centres and services in the shapes of the Open Referral Human Services Data Specification 3.0. A
 * centre with accommodation has a rounded point and no address, here as everywhere.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "directory", description = "Scope: directory.read")
class DirectoryApi {
    static final Act READ = Act.on("directory", "read").byPartner("directory.read");

    private static final int LONGEST_PAGE = 100;

    private final Centres centres;
    private final Policy policy;

    DirectoryApi(Centres centres, Policy policy) {
        this.centres = centres;
        this.policy = policy;
    }

    record Location(
            UUID id,
            String name,
            @Nullable String alternateName,
            double latitude,
            double longitude,
            String region,
            String district,
            String status,
            List<String> languages,
            List<String> accessibility,
            boolean alwaysOpen,
            Capacity capacity,
            List<String> services) {}

    /** HSDS service_capacity: places for households and beds, and how many are free. */
    record Capacity(int places, int placesFree, int beds, int bedsFree) {}

    /** A service at one location (HSDS service_at_location). */
    record Offering(String id, String name, UUID locationId, String locationName, String status) {}

    /**
     * @param next the id to ask after for the following page; absent on the last
     */
    record Page<T>(List<T> contents, @Nullable String next) {}

    @GetMapping("/locations")
    @Operation(summary = "Centres, in the order of their ids")
    Page<Location> locations(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "50") int limit) {
        policy.require(READ);
        var words = Language.of(language).orElse(Language.EN);
        return page(
                inOrder(after).map(centre -> location(centre, words)).toList(),
                limit,
                location -> location.id.toString());
    }

    @GetMapping("/locations/{id}")
    @Operation(summary = "One centre")
    ResponseEntity<Location> location(
            @PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        policy.require(READ);
        return ResponseEntity.of(
                centres.find(new CentreId(id))
                        .map(
                                centre ->
                                        location(
                                                centre,
                                                Language.of(language).orElse(Language.EN))));
    }

    @GetMapping("/services")
    @Operation(summary = "Services at centres, in the order of the centres' ids")
    Page<Offering> services(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "20") int limit) {
        policy.require(READ);
        var words = Language.of(language).orElse(Language.EN);
        var some = inOrder(after).limit(bounded(limit) + 1L).toList();
        var shown = some.size() > bounded(limit) ? some.subList(0, bounded(limit)) : some;
        var services =
                shown.stream()
                        .flatMap(centre -> services(centre, words))
                        .filter(service -> kind.isEmpty() || service.name.equals(kind.get()))
                        .toList();
        return new Page<>(
                services, some.size() > shown.size() ? shown.getLast().id().toString() : null);
    }

    private Stream<Centre> inOrder(Optional<UUID> after) {
        return centres.all().stream()
                .sorted(java.util.Comparator.comparing(centre -> centre.id().toString()))
                .filter(
                        centre ->
                                after.isEmpty()
                                        || centre.id().toString().compareTo(after.get().toString())
                                                > 0);
    }

    private static Stream<Offering> services(Centre centre, Language language) {
        return centre.services().stream()
                .sorted()
                .map(
                        kind ->
                                new Offering(
                                        centre.id() + ":" + kind.code(),
                                        kind.code(),
                                        centre.id().value(),
                                        centre.names().in(language),
                                        centre.state().code()));
    }

    private static Location location(Centre centre, Language language) {
        var other = language == Language.KK ? Language.RU : Language.KK;
        return new Location(
                centre.id().value(),
                centre.names().in(language),
                centre.names().in(other),
                centre.point().lat(),
                centre.point().lon(),
                centre.region().value(),
                centre.district().value(),
                centre.state().code(),
                centre.languages().stream().map(Language::code).sorted().toList(),
                centre.accessibility().stream().map(one -> one.code()).sorted().toList(),
                centre.hours().always(),
                new Capacity(
                        centre.room().places(),
                        centre.room().placesFree(),
                        centre.room().beds(),
                        centre.room().bedsFree()),
                centre.services().stream().map(ServiceKind::code).sorted().toList());
    }

    private static <T> Page<T> page(
            List<T> all, int limit, java.util.function.Function<T, String> id) {
        int most = bounded(limit);
        if (all.size() <= most) {
            return new Page<>(all, null);
        }
        var shown = all.subList(0, most);
        return new Page<>(shown, id.apply(shown.getLast()));
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, LONGEST_PAGE);
    }
}
