package org.shanyraq.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.Partners;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Centres, services and organisations in the shapes of the Open Referral Human Services Data
 * Specification 3.0. A centre with accommodation has a rounded point and no address, here as
 * everywhere.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "directory",
        description =
                "Open Referral HSDS 3.0. Scope: directory.read. Words in the language asked for.")
class DirectoryApi {
    static final Act READ = Act.on("directory", "read").byPartner("directory.read");

    private static final int LONGEST_PAGE = 100;

    private final Centres centres;
    private final Partners partners;
    private final HsdsShapes shapes;
    private final Policy policy;

    DirectoryApi(Centres centres, Partners partners, HsdsShapes shapes, Policy policy) {
        this.centres = centres;
        this.partners = partners;
        this.shapes = shapes;
        this.policy = policy;
    }

    @GetMapping("/locations")
    @Operation(summary = "Centres, in the order of their ids")
    Hsds.Page<Hsds.Location> locations(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(name = "per_page", defaultValue = "50") @Min(1) @Max(LONGEST_PAGE)
                    int perPage) {
        policy.require(READ);
        var words = known(language);
        return Hsds.Page.of(
                inOrder().map(centre -> shapes.location(centre, words)).toList(), page, perPage);
    }

    @GetMapping("/locations/{id}")
    @Operation(summary = "One centre")
    ResponseEntity<Hsds.Location> location(
            @PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        policy.require(READ);
        var words = known(language);
        return ResponseEntity.of(
                centres.find(new CentreId(id)).map(centre -> shapes.location(centre, words)));
    }

    @GetMapping("/services")
    @Operation(
            summary = "Services at centres",
            description = "One kind of service alone: kind=psychological, shelter …")
    Hsds.Page<Hsds.Offering> services(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(name = "per_page", defaultValue = "50") @Min(1) @Max(LONGEST_PAGE)
                    int perPage) {
        policy.require(READ);
        var words = known(language);
        return Hsds.Page.of(
                inOrder()
                        .flatMap(centre -> shapes.services(centre, words))
                        .filter(one -> kind.isEmpty() || one.description().equals(kind.get()))
                        .toList(),
                page,
                perPage);
    }

    @GetMapping("/services/{id}")
    @Operation(summary = "One service at its centre")
    ResponseEntity<Hsds.Offering> service(
            @PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        policy.require(READ);
        var words = known(language);
        return ResponseEntity.of(
                inOrder()
                        .flatMap(centre -> shapes.services(centre, words))
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    @GetMapping("/organizations")
    @Operation(summary = "Organisations that run centres or work with them")
    Hsds.Page<Hsds.Organization> organizations(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(name = "per_page", defaultValue = "50") @Min(1) @Max(LONGEST_PAGE)
                    int perPage) {
        policy.require(READ);
        var words = known(language);
        return Hsds.Page.of(
                partners.all().stream()
                        .map(partner -> shapes.organization(partner, words))
                        .toList(),
                page,
                perPage);
    }

    @GetMapping("/organizations/{id}")
    @Operation(summary = "One organisation")
    ResponseEntity<Hsds.Organization> organization(
            @PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        policy.require(READ);
        var words = known(language);
        return ResponseEntity.of(
                partners.find(new PartnerId(id))
                        .map(partner -> shapes.organization(partner, words)));
    }

    private Stream<Centre> inOrder() {
        return centres.all().stream()
                .sorted(Comparator.comparing(centre -> centre.id().toString()));
    }

    private static Language known(String language) {
        return Language.of(language).orElseThrow(() -> new UnknownLanguage());
    }
}
