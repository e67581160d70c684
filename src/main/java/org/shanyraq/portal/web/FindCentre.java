package org.shanyraq.portal.web;

import static org.shanyraq.portal.web.PublicPages.BY_NOTICE;
import static org.shanyraq.portal.web.PublicPages.IN_LANGUAGE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.Settlement;
import org.shanyraq.place.SettlementId;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The nearest centres for a settlement, typed in any spelling, or for a district. The question is
 * posted, so that no address and no history says where somebody lives; nothing of it is kept.
 */
@Controller
class FindCentre {
    private static final int MOST_PLACES = 12;
    private static final int LONGEST_NAME = 60;

    private final Faces faces;
    private final Places places;
    private final NearPages near;

    FindCentre(Faces faces, Places places, NearPages near) {
        this.faces = faces;
        this.places = places;
        this.near = near;
    }

    @GetMapping({IN_LANGUAGE + "/near", BY_NOTICE + "/near"})
    Page ask(HttpServletRequest request) {
        return near.question(faces.around(request), "", List.of(), Optional.empty());
    }

    @PostMapping({IN_LANGUAGE + "/near", BY_NOTICE + "/near"})
    Page find(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String settlement,
            @RequestParam(defaultValue = "") String district,
            HttpServletRequest request,
            Language language) {
        var face = faces.around(request);
        var chosen = places.findSettlement(new SettlementId(settlement));
        if (chosen.isPresent()) {
            return near.answer(face, chosen.get().point(), name(chosen.get(), language));
        }
        var name = Text.line(place);
        if (name.isEmpty()) {
            return places.findDistrict(new DistrictCode(district))
                    .map(
                            known ->
                                    near.answer(
                                            face,
                                            known.centre(),
                                            places.fullName(known.code(), language)))
                    .orElseGet(() -> refused(face, "", "portal.near.empty"));
        }
        var found =
                name.length() > LONGEST_NAME
                        ? List.<Settlement>of()
                        : places.beginningWith(name, MOST_PLACES);
        return switch (found.size()) {
            case 0 -> refused(face, name, "portal.near.unknown");
            case 1 -> near.answer(face, found.getFirst().point(), name(found.getFirst(), language));
            default -> near.question(face, name, choices(found, language), Optional.empty());
        };
    }

    private Page refused(Face face, String name, String why) {
        return near.question(face, name, List.of(), Optional.of(Message.of(why))).refused();
    }

    private List<NearPage.Place> choices(List<Settlement> found, Language language) {
        return found.stream()
                .map(place -> new NearPage.Place(place.id().value(), name(place, language)))
                .toList();
    }

    private String name(Settlement settlement, Language language) {
        return settlement.names().in(language)
                + ", "
                + places.fullName(settlement.district(), language);
    }
}
