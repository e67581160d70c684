package org.shanyraq.contact.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.emergency.EmergencyCall;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.contact.handover.SuitableFor;
import org.shanyraq.contact.interpreting.Interpreter;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.directory.RankedCentre;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CentreId;
import org.shanyraq.instrument.InstrumentWords;
import org.shanyraq.people.Candidate;
import org.shanyraq.web.Form;

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
        Needs needs,
        boolean mine,
        boolean mayLower,
        UUID freshKey,
        Care care) {

    /**
     * What is known beside the questions.
     *
     * @param earlier how often the same number or account contacted before
     * @param seen what is known of that, shown for a reason and once
     * @param mistaken the reason that was missing
     * @param interpreter who is with her now
     * @param free who could be, for the tongue that was asked for
     * @param tongues that somebody on the roster speaks
     */
    public record Care(
            int earlier,
            Optional<List<Accounts.Earlier>> seen,
            Optional<Form> mistaken,
            ReachingPage reaching,
            List<Adviser> advisers,
            Optional<Interpreter> interpreter,
            Optional<String> tongue,
            List<Interpreter> free,
            List<String> tongues) {}

    /** What only suitable centres offer, as the operator has ticked it. */
    public record Needs(boolean bed, boolean steps, boolean children) {
        static final List<String> CODES = List.of("bed", "steps", "children");

        static Needs of(SuitableFor.Need need) {
            return new Needs(
                    need.bed(), need.stepFree(), need.services().contains(ServiceKind.CHILD_ROOM));
        }

        public List<String> codes() {
            return CODES;
        }

        public boolean has(String code) {
            return switch (code) {
                case "bed" -> bed;
                case "steps" -> steps;
                default -> children;
            };
        }

        /** The address part that asks for the same with one thing more or less. */
        public String toggled(String code) {
            return CODES.stream()
                    .map(one -> one + "=" + (has(one) != one.equals(code)))
                    .collect(Collectors.joining("&"));
        }
    }

    /** A colleague who was asked for advice. */
    public record Adviser(UUID staff, String name, boolean me) {}

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
