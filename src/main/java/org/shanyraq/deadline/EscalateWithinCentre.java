package org.shanyraq.deadline;

import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.access.StaffState;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/**
 * Up to whoever plays the part in the centre and works at present; if all of them are on leave, to
 * the deputy of one.
 */
@Component
class EscalateWithinCentre implements Escalation {
    private final StaffRegister register;

    EscalateWithinCentre(StaffRegister register) {
        this.register = register;
    }

    @Override
    public Optional<StaffId> answering(CentreId centre, Role role) {
        var inPart =
                register.ofCentre(centre).stream().filter(member -> member.role() == role).toList();
        return inPart.stream()
                .filter(StaffMember::isActive)
                .map(StaffMember::id)
                .findFirst()
                .or(
                        () ->
                                inPart.stream()
                                        .filter(member -> member.state() == StaffState.ON_LEAVE)
                                        .flatMap(away -> register.deputyOf(away.id()).stream())
                                        .findFirst());
    }
}
