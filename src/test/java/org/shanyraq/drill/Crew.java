package org.shanyraq.drill;

import java.util.UUID;
import org.shanyraq.Shanyraq;
import org.shanyraq.access.NewStaff;
import org.shanyraq.casework.OpenCase;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.StaffForTests;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Who works at the site.
 *
 * @param supervisor of the contact centre
 * @param manager of a centre
 * @param file a case of that centre
 */
record Crew(
        NewStaff operator, NewStaff colleague, NewStaff supervisor, NewStaff manager, CaseId file) {

    /** Made by a program beside the nodes, on their database and with their keys. */
    static Crew enrol(Site site) {
        try (var beside =
                new SpringApplicationBuilder(Shanyraq.class)
                        .properties("db-scheduler.enabled=false")
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--shanyraq.serving=false",
                                "--shanyraq.node=beside",
                                "--shanyraq.db.url=" + site.databaseUrl(),
                                "--shanyraq.home=" + site.folder().resolve("beside"),
                                "--shanyraq.keys=" + site.folder().resolve("keys"))) {
            var staff = new StaffForTests(beside);
            var centre = new CentreForTests(beside);
            var manager = staff.enrol(Role.CENTRE_MANAGER, centre.id());
            var opening =
                    centre.opening(UUID.randomUUID(), CentreForTests.survivor("Сынақова", "Айна"));
            return new Crew(
                    staff.enrol(Role.OPERATOR, CentreId.fresh()),
                    staff.enrol(Role.OPERATOR, CentreId.fresh()),
                    staff.enrol(
                            Role.SHIFT_SUPERVISOR,
                            beside.getBean(Centres.class).contactCentre().id()),
                    manager,
                    centre.as(
                            StaffForTests.acting(manager),
                            () -> beside.getBean(OpenCase.class).open(opening)));
        }
    }
}
