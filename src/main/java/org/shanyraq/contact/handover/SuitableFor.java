package org.shanyraq.contact.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.directory.Accessibility;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.NearestCentres;
import org.shanyraq.directory.NeedForCentre;
import org.shanyraq.directory.RankedCentre;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.place.District;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centres that suit a contact, best first, without those where she fears somebody. */
@Component
public class SuitableFor {
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final NearestCentres nearest;
    private final Places places;
    private final DeskNews news;
    private final JdbcClient jdbc;
    private final Clock clock;

    SuitableFor(
            Policy policy,
            Trail trail,
            Contacts contacts,
            NearestCentres nearest,
            Places places,
            DeskNews news,
            JdbcClient jdbc,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.nearest = nearest;
        this.places = places;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the household needs, as far as the operator has heard.
     *
     * @param stepFree somebody cannot climb steps: no other centre is shown
     */
    public record Need(boolean bed, boolean stepFree, Set<ServiceKind> services) {
        public static final Need NOTHING = new Need(false, false, Set.of());

        public Need {
            services = Set.copyOf(services);
        }

        boolean fits(Centre centre) {
            return !stepFree || centre.accessibility().contains(Accessibility.STEP_FREE);
        }
    }

    @Transactional
    public List<RankedCentre> rank(ContactId id, Need need) {
        policy.require(ContactActs.READ, id.thing());
        return contacts.find(id).map(contact -> rank(contact, need)).orElse(List.of());
    }

    @Transactional
    public Set<CentreId> feared(ContactId id) {
        policy.require(ContactActs.READ, id.thing());
        return fearedOf(id);
    }

    /** She fears somebody there: the centre leaves the list, and nobody there is told anything. */
    @Transactional
    public void fear(ContactId id, CentreId centre, boolean yes) {
        audited(id);
        jdbc.sql(
                        yes
                                ? """
                                insert into contact.feared_centre (contact_id, centre)
                                select id, ? from contact.contact where id = ? on conflict do nothing
                                """
                                : "delete from contact.feared_centre where centre = ? and"
                                        + " contact_id = ?")
                .param(centre.value())
                .param(id.value())
                .update();
        news.aside(id);
    }

    /** Where she is, as far as she said: a district, never more. */
    @Transactional
    public void isIn(ContactId id, DistrictCode district) {
        audited(id);
        places.district(district);
        contacts.knowMore(id, Optional.of(district.value()), Optional.empty());
        news.aside(id);
    }

    private List<RankedCentre> rank(Contact contact, Need need) {
        var from =
                contact.district()
                        .map(DistrictCode::new)
                        .flatMap(places::findDistrict)
                        .map(District::centre)
                        .orElse(null);
        var ranked =
                nearest.rank(
                        new NeedForCentre(
                                from,
                                need.services(),
                                need.bed(),
                                contact.language(),
                                fearedOf(contact.id()),
                                clock.instant()));
        return counted(ranked.stream().filter(one -> need.fits(one.centre())).toList());
    }

    private static List<RankedCentre> counted(List<RankedCentre> left) {
        var counted = new ArrayList<RankedCentre>();
        for (var one : left) {
            counted.add(
                    new RankedCentre(counted.size() + 1, one.centre(), one.km(), one.reasons()));
        }
        return counted;
    }

    private Set<CentreId> fearedOf(ContactId id) {
        return jdbc
                .sql("select centre from contact.feared_centre where contact_id = ?")
                .param(id.value())
                .query((row, n) -> new CentreId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private void audited(ContactId id) {
        var allowed = policy.require(ContactActs.HAND_OVER, id.thing());
        trail.wrote(ContactActs.HAND_OVER.name(), List.of(id.thing()), allowed.reason());
    }
}
