package org.shanyraq.integration.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.CentreState;
import org.shanyraq.directory.OpeningHours;
import org.shanyraq.directory.Partner;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.Places;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/** Centres and organisations of the directory in the specification's shapes. */
@Component
class HsdsShapes {
    private static final String COUNTRY = "KZ";

    private final Partners partners;
    private final Places places;
    private final Words words;

    HsdsShapes(Partners partners, Places places, Words words) {
        this.partners = partners;
        this.places = places;
        this.words = words;
    }

    Hsds.Organization organization(Partner partner, Language language) {
        var number = partner.number();
        return new Hsds.Organization(
                partner.id().value(),
                partner.names().in(language),
                partner.names().in(other(language)),
                words.in(language).t("directory.partner." + partner.kind().code()),
                number == null ? List.of() : List.of(new Hsds.Phone(number)));
    }

    Hsds.Location location(Centre centre, Language language) {
        var phone = centre.phone();
        return new Hsds.Location(
                centre.id().value(),
                "physical",
                centre.names().in(language),
                centre.names().in(other(language)),
                centre.point().lat(),
                centre.point().lon(),
                named(centre.employer(), language),
                centre.languages().stream()
                        .sorted()
                        .map(one -> new Hsds.Spoken(one.code(), one.ownName()))
                        .toList(),
                centre.accessibility().stream()
                        .sorted()
                        .map(one -> new Hsds.Access(one.code()))
                        .toList(),
                phone == null ? List.of() : List.of(new Hsds.Phone(phone)),
                addresses(centre, language),
                schedules(centre.hours()));
    }

    Stream<Hsds.Offering> services(Centre centre, Language language) {
        return centre.services().stream().sorted().map(kind -> service(centre, kind, language));
    }

    Hsds.Offering service(Centre centre, ServiceKind kind, Language language) {
        var wording = words.in(language);
        var location = new Hsds.Named(centre.id().value(), centre.names().in(language));
        return new Hsds.Offering(
                idOf(centre, kind),
                wording.t("directory.service." + kind.code()),
                kind.code(),
                centre.state() == CentreState.OPEN ? "active" : "inactive",
                named(centre.employer(), language),
                wording.t("integration.free"),
                capacities(centre, kind),
                List.of(new Hsds.AtLocation(idOf(centre, kind), location)));
    }

    /** Stays the same for as long as the centre has its id (UUID of version 3, RFC 9562). */
    static UUID idOf(Centre centre, ServiceKind kind) {
        return UUID.nameUUIDFromBytes(
                (centre.id() + ":" + kind.code()).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Hsds.Capacity> capacities(Centre centre, ServiceKind kind) {
        var room = centre.room();
        return kind == ServiceKind.SHELTER
                ? List.of(new Hsds.Capacity(room.bedsFree(), room.beds(), "beds"))
                : List.of(new Hsds.Capacity(room.placesFree(), room.places(), "households"));
    }

    private Hsds.Named named(PartnerId id, Language language) {
        var name = partners.find(id).map(partner -> partner.names().in(language)).orElse("");
        return new Hsds.Named(id.value(), name);
    }

    private List<Hsds.Address> addresses(Centre centre, Language language) {
        if (centre.accommodation()) {
            return List.of();
        }
        return List.of(
                new Hsds.Address(
                        centre.address() == null ? "" : centre.address(),
                        places.district(centre.district()).names().in(language),
                        centre.region().value(),
                        COUNTRY,
                        "physical"));
    }

    private static List<Hsds.Schedule> schedules(OpeningHours hours) {
        var schedules = new ArrayList<Hsds.Schedule>();
        if (hours.always()) {
            schedules.add(new Hsds.Schedule("WEEKLY", "MO,TU,WE,TH,FR,SA,SU", "00:00", "24:00"));
        }
        for (var span : hours.week()) {
            schedules.add(
                    new Hsds.Schedule(
                            "WEEKLY",
                            span.day().name().substring(0, 2),
                            span.opens().toString(),
                            closing(span.opens(), span.lasts())));
        }
        return schedules;
    }

    private static String closing(java.time.LocalTime opens, Duration lasts) {
        return lasts.toHours() >= 24 ? "24:00" : opens.plus(lasts).toString();
    }

    private static Language other(Language language) {
        return language == Language.KK ? Language.RU : Language.KK;
    }
}
