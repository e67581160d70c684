package org.shanyraq.demo.filling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.CloseReason;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.Opening;
import org.shanyraq.demo.country.CaseLife;
import org.shanyraq.demo.country.Human;
import org.shanyraq.demo.country.Member;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.NewPerson;

/** The plan of a family in the words of the room that keeps cases. */
final class AsCase {
    private static final List<NewIncident.Harm> HARMS =
            List.of(
                    NewIncident.Harm.NONE,
                    NewIncident.Harm.LIGHT,
                    NewIncident.Harm.MODERATE,
                    NewIncident.Harm.SEVERE);

    private final Made made;

    AsCase(Made made) {
        this.made = made;
    }

    BulkCase bulk(CaseLife life) {
        var id = new CaseId(life.id());
        var workers = life.workers().stream().map(Member::id).map(StaffId::new).toList();
        return new BulkCase(
                id,
                opening(life),
                life.openedAt(),
                workers.getFirst(),
                workers.subList(1, workers.size()),
                life.incidents().stream().map(incident -> incident(id, incident)).toList(),
                life.sessions().stream()
                        .filter(CaseLife.Session::came)
                        .map(session -> session(id, session))
                        .toList(),
                life.assessments().stream().map(AsCase::assessed).toList(),
                ended(life));
    }

    private Opening opening(CaseLife life) {
        UUID contact = life.contact();
        return new Opening(
                life.key(),
                made.centre(life.site()),
                contact == null ? null : new ContactId(contact),
                life.told(),
                life.district().value(),
                life.language(),
                new HouseholdId(life.household()),
                life.people().stream()
                        .<Opening.Member>map(
                                human -> new Opening.Member.New(person(life, human), human.part()))
                        .toList());
    }

    private static NewPerson person(CaseLife life, Human human) {
        var phone = human.phone();
        var safe = human.safeAddress();
        return new NewPerson(
                new PersonId(human.id()),
                new HouseholdId(life.household()),
                human.name(),
                human.sex(),
                human.birthDay().getYear(),
                human.birthDay(),
                human.iin(),
                phone == null ? List.of() : List.of(phone),
                life.address(),
                life.district().value(),
                Set.of(life.language()),
                safe == null
                        ? NewPerson.Whereabouts.NONE
                        : new NewPerson.Whereabouts(safe, null, null));
    }

    private static NewIncident incident(CaseId id, CaseLife.Incident incident) {
        var forms = EnumSet.noneOf(NewIncident.Form.class);
        incident.forms().forEach(form -> forms.add(NewIncident.Form.valueOf(form.name())));
        return new NewIncident(
                incident.id(),
                id,
                incident.at(),
                NewIncident.Place.HOME,
                forms,
                HARMS.get(incident.harm()),
                NewIncident.Weapon.NONE,
                incident.children(),
                incident.account(),
                null);
    }

    private static NewSession session(CaseId id, CaseLife.Session session) {
        boolean visit = session.profession() == Role.SOCIAL_WORKER && session.minutes() > 60;
        return new NewSession(
                session.id(),
                id,
                service(session.profession()),
                session.at(),
                session.minutes(),
                visit ? NewSession.How.HOME_VISIT : NewSession.How.IN_PERSON,
                new StaffId(session.by().id()),
                null,
                session.note());
    }

    private static ServiceKind service(Role profession) {
        return switch (profession) {
            case PSYCHOLOGIST -> ServiceKind.PSYCHOLOGICAL;
            case LAWYER -> ServiceKind.LEGAL;
            case EMPLOYMENT_COUNSELLOR -> ServiceKind.EMPLOYMENT;
            default -> ServiceKind.SOCIAL;
        };
    }

    private static BulkCase.Assessed assessed(CaseLife.Assessment assessment) {
        return new BulkCase.Assessed(
                RiskAnswers.band(assessment.band()),
                assessment.at(),
                RiskAnswers.of(assessment.band(), assessment.id()));
    }

    private static BulkCase.@Nullable Ended ended(CaseLife life) {
        var at = life.closedAt();
        if (at == null) {
            return null;
        }
        var reasons =
                List.of(
                        CloseReason.SAFE,
                        CloseReason.SAFE,
                        CloseReason.SAFE,
                        CloseReason.HER_WISH,
                        CloseReason.MOVED,
                        CloseReason.LOST_TOUCH);
        return new BulkCase.Ended(
                at, reasons.get(Math.floorMod(life.id().hashCode(), reasons.size())));
    }
}
