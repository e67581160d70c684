package org.shanyraq.contact.web.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.supervision.Beside;
import org.shanyraq.contact.supervision.StandBeside;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.stereotype.Component;

/** Makes the pages of a supervisor beside an operator. */
@Component
class WatchViews {
    private final StaffRegister register;
    private final Places places;

    WatchViews(StaffRegister register, Places places) {
        this.register = register;
        this.places = places;
    }

    WatchPage page(StandBeside.ReadAlong read, Beside beside, Language language) {
        var contact = read.contact();
        return new WatchPage(
                contact,
                where(contact, language),
                contact.owner().map(owner -> name(names(List.of(owner)), owner)).orElse(""),
                said(read.lines()),
                read.openly(),
                beside(beside),
                box(contact.id().value(), FreshId.next(), 1));
    }

    static WatchPage.SayBox box(UUID contact, UUID page, int order) {
        return new WatchPage.SayBox(contact, page, FreshId.next(), order, "", Optional.empty());
    }

    List<WatchPage.Said> said(List<Lines.Written> lines) {
        var names = names(lines.stream().flatMap(line -> line.by().stream()).toList());
        return lines.stream()
                .map(
                        written ->
                                new WatchPage.Said(
                                        written.line(),
                                        written.by().map(by -> name(names, by)).orElse("")))
                .toList();
    }

    BesidePage beside(Beside beside) {
        var me = Acting.staff().orElseThrow().id();
        var names =
                names(
                        Stream.concat(
                                        beside.there().stream().map(Beside.There::staff),
                                        beside.whispers().stream().map(Beside.Whispered::by))
                                .toList());
        return new BesidePage(
                beside.contact().value(),
                beside.there().stream()
                        .map(
                                there ->
                                        new BesidePage.There(
                                                name(names, there.staff()),
                                                there.staff().equals(me),
                                                there.openly(),
                                                there.since()))
                        .toList(),
                beside.whispers().stream()
                        .map(
                                whispered ->
                                        new BesidePage.Whispered(
                                                name(names, whispered.by()),
                                                whispered.by().equals(me),
                                                whispered.at(),
                                                whispered.text()))
                        .toList(),
                beside.news());
    }

    private String where(Contact contact, Language language) {
        return contact.district()
                .map(DistrictCode::new)
                .flatMap(places::findDistrict)
                .map(district -> district.names().in(language))
                .orElse("");
    }

    private Map<StaffId, StaffMember> names(Collection<StaffId> staff) {
        return register.find(staff.stream().collect(Collectors.toSet()));
    }

    private static String name(Map<StaffId, StaffMember> names, StaffId staff) {
        return Optional.ofNullable(names.get(staff)).map(StaffMember::name).orElse("");
    }
}
