package org.shanyraq.contact.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.emergency.EmergencyCall;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.directory.RankedCentre;
import org.shanyraq.ground.CentreId;
import org.shanyraq.instrument.InstrumentWords;
import org.shanyraq.people.Candidate;

/**
 * What stands beside a conversation: triage, calls for help, the family, suitable centres and the
 * handover.
 *
 * @param words of each script, by its code
 * @param revealed places shown by an act of their own, by call
 * @param districts codes and names, region by region
 * @param names of the centres that appear, by id
 */
public record AsidePage(
        Contact contact,
        Triage.Sheet sheet,
        Map<String, InstrumentWords> words,
        List<EmergencyCall> calls,
        Map<UUID, String> revealed,
        List<RankedCentre> centres,
        int allCentres,
        Set<CentreId> feared,
        List<Handover> handovers,
        List<Districts> districts,
        Map<UUID, String> names,
        Optional<CentresMap> map,
        Optional<List<Candidate>> candidates,
        boolean bed,
        boolean mine,
        boolean mayLower,
        UUID freshKey) {

    /** The districts of one region. */
    public record Districts(String region, List<District> districts) {}

    /** One district to choose. */
    public record District(String code, String name) {}

    public String districtName() {
        return districts.stream()
                .flatMap(region -> region.districts().stream())
                .filter(d -> contact.district().filter(d.code()::equals).isPresent())
                .map(District::name)
                .findFirst()
                .orElse("");
    }

    public Optional<Handover> openHandover() {
        return handovers.stream().filter(Handover::isOpen).findFirst();
    }

    public boolean isAnswer(Triage.Script script, String item, String answer) {
        return answer.equals(script.answers().get(item));
    }

    /** Answers that mean danger are coloured: those that lead to the gravest urgencies. */
    public boolean isGrave(Urgency urgency) {
        return urgency.isAtLeast(Urgency.URGENT);
    }
}
