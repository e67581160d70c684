package org.shanyraq.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.NearestCentres;
import org.shanyraq.directory.NeedForCentre;
import org.shanyraq.directory.RankedCentre;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/** Makes the pages about the nearest centre. */
@Component
class NearPages {
    private static final int SHOWN = 3;

    private final NearestCentres nearest;
    private final Places places;
    private final NearMap map;
    private final Words words;
    private final Faces faces;
    private final Clock clock;

    NearPages(
            NearestCentres nearest,
            Places places,
            NearMap map,
            Words words,
            Faces faces,
            Clock clock) {
        this.nearest = nearest;
        this.places = places;
        this.map = map;
        this.words = words;
        this.faces = faces;
        this.clock = clock;
    }

    Page question(
            Face face, String typed, List<NearPage.Place> choices, Optional<Message> mistake) {
        var regions =
                places.regions(face.language()).stream()
                        .map(
                                region ->
                                        new NearPage.Region(
                                                region.names().in(face.language()),
                                                places
                                                        .districts(region.code(), face.language())
                                                        .stream()
                                                        .map(
                                                                district ->
                                                                        new NearPage.Place(
                                                                                district.code()
                                                                                        .value(),
                                                                                district.names()
                                                                                        .in(
                                                                                                face
                                                                                                        .language())))
                                                        .toList()))
                        .toList();
        return Page.of(
                "portal/near", new NearPage(face, typed, choices, regions, mistake, faces.talk()));
    }

    Page answer(Face face, Point from, String place) {
        var need = new NeedForCentre(from, Set.of(), false, null, Set.of(), clock.instant());
        var ranked = nearest.rank(need).stream().limit(SHOWN).toList();
        var wording = words.in(face.language());
        return Page.of(
                "portal/found",
                new FoundPage(
                        face,
                        place,
                        ranked.stream().map(one -> found(one, wording)).toList(),
                        map.of(from, ranked.stream().map(RankedCentre::centre).toList()),
                        faces.talk()));
    }

    private FoundPage.Found found(RankedCentre ranked, Wording wording) {
        Centre centre = ranked.centre();
        var hours = new Hours(centre.hours(), wording);
        var services =
                centre.services().stream()
                        .sorted()
                        .map(service -> wording.t("directory.service." + service.code()))
                        .collect(Collectors.joining(" · "));
        var languages =
                centre.languages().stream()
                        .sorted()
                        .map(Language::ownName)
                        .collect(Collectors.joining(", "));
        var phone = centre.phone();
        var address = centre.address();
        return new FoundPage.Found(
                centre.names().in(wording.language()),
                Math.round(ranked.km().orElse(0)),
                centre.hours().openAt(clock.instant()),
                hours.now(clock.instant()),
                hours.week(),
                services,
                languages,
                phone == null ? "" : phone,
                address == null ? "" : address,
                centre.accommodation());
    }
}
