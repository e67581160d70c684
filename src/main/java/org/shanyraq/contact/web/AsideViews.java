package org.shanyraq.contact.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.emergency.CallForHelp;
import org.shanyraq.contact.handover.HandOver;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.contact.handover.SuitableFor;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.RankedCentre;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.instrument.InstrumentWords;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.people.Candidate;
import org.shanyraq.place.District;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.MapShapes;
import org.shanyraq.place.Places;
import org.springframework.stereotype.Component;

/** Makes what stands beside a conversation. */
@Component
class AsideViews {
    private static final int SHOWN = 3;

    private final Triage triage;
    private final CallForHelp calls;
    private final SuitableFor suitable;
    private final HandOver handovers;
    private final Instruments instruments;
    private final Centres centres;
    private final Places places;
    private final MapShapes shapes;
    private final AroundViews care;

    AsideViews(
            Triage triage,
            CallForHelp calls,
            SuitableFor suitable,
            HandOver handovers,
            Instruments instruments,
            Centres centres,
            Places places,
            MapShapes shapes,
            AroundViews care) {
        this.triage = triage;
        this.calls = calls;
        this.suitable = suitable;
        this.handovers = handovers;
        this.instruments = instruments;
        this.centres = centres;
        this.places = places;
        this.shapes = shapes;
        this.care = care;
    }

    /** What is shown for one answer only, and not kept. */
    record Extra(
            SuitableFor.Need need,
            Map<UUID, String> revealed,
            Optional<List<Candidate>> candidates,
            AroundViews.Asked asked) {
        static final Extra NONE =
                new Extra(
                        SuitableFor.Need.NOTHING,
                        Map.of(),
                        Optional.empty(),
                        AroundViews.Asked.NOTHING);

        static Extra of(AroundViews.Asked asked) {
            return new Extra(SuitableFor.Need.NOTHING, Map.of(), Optional.empty(), asked);
        }
    }

    AsidePage aside(ContactId id, Language language, Extra extra) {
        var sheet = triage.sheet(id);
        var contact = sheet.contact();
        var ranked = suitable.rank(id, extra.need());
        var first = ranked.stream().limit(SHOWN).toList();
        var sent = handovers.of(id);
        var feared = suitable.feared(id);
        var me = Acting.staff().orElseThrow();
        return new AsidePage(
                contact,
                sheet,
                words(sheet, language),
                calls.of(id),
                extra.revealed(),
                first,
                ranked.size(),
                feared,
                sent,
                districts(language),
                names(first, sent, feared, language),
                CentresMap.of(
                        shapes,
                        contact.district()
                                .map(DistrictCode::new)
                                .flatMap(places::findDistrict)
                                .map(District::centre),
                        first),
                extra.candidates(),
                AsidePage.Needs.of(extra.need()),
                contact.isOwnedBy(me.id()),
                me.role() == Role.SHIFT_SUPERVISOR,
                FreshId.next(),
                care.of(contact, language, extra.asked()));
    }

    String centreName(CentreId centre, Language language) {
        return centres.find(centre).map(found -> found.names().in(language)).orElse("");
    }

    private Map<String, InstrumentWords> words(Triage.Sheet sheet, Language language) {
        var words = new HashMap<String, InstrumentWords>();
        for (var script : sheet.scripts()) {
            instruments
                    .words(script.instrument(), language)
                    .ifPresent(found -> words.put(script.instrument().code(), found));
        }
        return words;
    }

    private Map<UUID, String> names(
            List<RankedCentre> ranked,
            List<Handover> sent,
            Set<CentreId> feared,
            Language language) {
        var names = new HashMap<UUID, String>();
        ranked.forEach(r -> names.put(r.centre().id().value(), r.centre().names().in(language)));
        sent.forEach(h -> names.put(h.centre().value(), centreName(h.centre(), language)));
        feared.forEach(c -> names.put(c.value(), centreName(c, language)));
        return names;
    }

    private List<AsidePage.Districts> districts(Language language) {
        return places.regions(language).stream()
                .map(
                        region ->
                                new AsidePage.Districts(
                                        region.names().in(language),
                                        places.districts(region.code(), language).stream()
                                                .map(
                                                        d ->
                                                                new AsidePage.District(
                                                                        d.code().value(),
                                                                        d.names().in(language)))
                                                .toList()))
                .toList();
    }
}
