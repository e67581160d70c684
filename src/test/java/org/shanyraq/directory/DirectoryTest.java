package org.shanyraq.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.Refused;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.place.Places;
import org.shanyraq.place.Settlement;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Centres and partners, as they are kept and as they are found. */
@ShanyraqTest
class DirectoryTest {
    private static final Actor.Job DEMO = new Actor.Job("demo");

    @Autowired Centres centres;
    @Autowired Partners partners;
    @Autowired RegisterCentres register;
    @Autowired ChangeCentre change;
    @Autowired StandInCentres standIns;
    @Autowired NearestCentres nearest;
    @Autowired Places places;
    @Autowired JdbcClient jdbc;

    @Test
    void theContactCentreAndTheEmergencyServicesAreThereFromTheStart() {
        assertThat(centres.contactCentre().phone()).isEqualTo("111");
        assertThat(centres.contactCentre().hours().always()).isTrue();
        assertThat(partners.all()).extracting(Partner::number).contains("102", "103", "112");
        for (var region : places.regions()) {
            assertThat(partners.akimat(region.code()).names().kk()).endsWith("әкімдігі");
        }
    }

    @Test
    void theStandInsAreKeptAndFoundAgain() {
        var made = standIns.make(68, 19, new Random(7));
        assertThat(made).hasSize(68);
        assertThat(made.stream().filter(Centre::accommodation)).hasSize(19);
        assertThat(standIns.make(68, 19, new Random(7))).isEqualTo(made);

        Acting.run(DEMO, () -> register.register(made));

        for (var centre : made) {
            assertThat(centres.byId(centre.id())).isEqualTo(centre);
        }
        var need =
                new NeedForCentre(
                        places.beginningWith("Қостанай", 1).getFirst().point(),
                        EnumSet.of(ServiceKind.PSYCHOLOGICAL),
                        false,
                        Language.KK,
                        Set.of(),
                        Instant.parse("2026-05-08T07:00:00Z"));
        assertThat(nearest.rank(need).getFirst().centre().region().value()).isEqualTo("KZ39");
    }

    @Test
    void aCentreWithAccommodationCannotBeFoundOnTheGround() {
        var sheltering =
                standIns.make(68, 19, new Random(8)).stream()
                        .filter(Centre::accommodation)
                        .toList();
        var exact = new HashSet<>(places.settlements().stream().map(Settlement::point).toList());
        assertThat(sheltering).allMatch(centre -> centre.point().equals(centre.point().rounded()));
        assertThat(sheltering).noneMatch(centre -> exact.contains(centre.point()));
    }

    @Test
    void theSecondOfTwoWhoChangeACentreIsTold() {
        var centre = registered(9);
        var manager = staff(Role.ADMINISTRATOR, centre.id());
        var closed = closed(centre);
        assertThat(Acting.as(manager, () -> change.change(closed)))
                .isEqualTo(ChangeCentre.Outcome.CHANGED);
        assertThat(Acting.as(manager, () -> change.change(closed)))
                .isEqualTo(ChangeCentre.Outcome.STALE);
        assertThat(centres.byId(centre.id()).state()).isEqualTo(CentreState.CLOSED);
        assertThat(centres.open()).doesNotContain(centres.byId(centre.id()));
    }

    @Test
    void aCentresOwnPeopleTellItsRoomAndNobodyElse() {
        var centre = registered(10);
        var own = staff(Role.SOCIAL_WORKER, centre.id());
        var other = staff(Role.SOCIAL_WORKER, CentreId.fresh());
        assertThat(Acting.as(own, () -> change.tellRoom(centre.id(), 1, 0)))
                .isEqualTo(ChangeCentre.Outcome.CHANGED);
        assertThat(centres.byId(centre.id()).room().placesFree()).isEqualTo(1);
        assertThat(Acting.as(own, () -> change.tellRoom(centre.id(), 100_000, 0)))
                .isEqualTo(ChangeCentre.Outcome.IMPOSSIBLE);
        assertThatThrownBy(() -> Acting.as(other, () -> change.tellRoom(centre.id(), 2, 0)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                Acting.as(
                                        own,
                                        () -> {
                                            register.register(List.of(centre));
                                            return true;
                                        }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void withoutAnActorTheTablesAreEmpty() {
        assertThat(jdbc.sql("select count(*) from directory.centre").query(Integer.class).single())
                .isZero();
    }

    private Centre registered(int seed) {
        var centre = standIns.make(1, 0, new Random(seed)).getFirst();
        Acting.run(DEMO, () -> register.register(List.of(centre)));
        return centres.byId(centre.id());
    }

    private static Actor.Staff staff(Role role, CentreId centre) {
        return new Actor.Staff(StaffId.fresh(), role, centre);
    }

    private static Centre closed(Centre c) {
        return new Centre(
                c.id(),
                c.kind(),
                CentreState.CLOSED,
                c.ownership(),
                c.names(),
                c.region(),
                c.district(),
                c.point(),
                c.accommodation(),
                c.services(),
                c.languages(),
                c.accessibility(),
                c.hours(),
                c.room(),
                c.employer(),
                c.oversight(),
                c.phone(),
                c.address(),
                c.version());
    }
}
