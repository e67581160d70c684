package org.shanyraq.demo.filling;

import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.demo.country.Member;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/** Everybody who works for the service. */
@Component
class StaffStream implements Stream {
    private static final int BATCH = 200;

    private final EnrolStaff enrol;

    StaffStream(EnrolStaff enrol) {
        this.enrol = enrol;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public String job() {
        return "enrol-staff";
    }

    @Override
    public int total(Made made) {
        return made.country().staff().all().size();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void make(Made made, int from, int to) {
        enrol.enrolDemo(
                made.country().staff().all().subList(from, to).stream()
                        .map(member -> enrolled(made, member))
                        .toList(),
                EnrolStaff.DEMO_PASSWORD);
    }

    private static NewStaff enrolled(Made made, Member member) {
        return new NewStaff(
                new StaffId(member.id()),
                member.signInName(),
                member.name(),
                member.role(),
                made.centreOf(member),
                member.languages());
    }
}
