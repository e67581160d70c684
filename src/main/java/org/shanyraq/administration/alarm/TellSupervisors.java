package org.shanyraq.administration.alarm;

import java.time.Clock;
import java.util.List;
import org.shanyraq.access.PresentStaff;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/**
 * A message to each supervisor on duty, through the outbound gate. On duty are those of the contact
 * centre who are signed in; while none is, all who are not on leave.
 */
@Component
class TellSupervisors {
    static final String PURPOSE = "alarm";

    private final StaffRegister register;
    private final PresentStaff present;
    private final Centres centres;
    private final OutboundGate gate;
    private final Told told;
    private final Pager pager;
    private final Words words;
    private final Clock clock;

    TellSupervisors(
            StaffRegister register,
            PresentStaff present,
            Centres centres,
            OutboundGate gate,
            Told told,
            Pager pager,
            Words words,
            Clock clock) {
        this.register = register;
        this.present = present;
        this.centres = centres;
        this.gate = gate;
        this.told = told;
        this.pager = pager;
        this.words = words;
        this.clock = clock;
    }

    List<StaffMember> working() {
        return register.ofRole(centres.contactCentre().id(), Role.SHIFT_SUPERVISOR);
    }

    List<StaffMember> onDuty(List<StaffMember> working) {
        var here = present.among(working.stream().map(StaffMember::id).toList());
        return here.isEmpty()
                ? working
                : working.stream().filter(member -> here.contains(member.id())).toList();
    }

    void tell(List<StaffMember> onDuty, long number, AlarmRaised alarm) {
        for (var member : onDuty) {
            var verdict =
                    gate.toStaff(
                            member.id(), PURPOSE, text(member, alarm.kind(), words), alarm.about());
            if (verdict instanceof Verdict.Released) {
                told.add(number, member.id(), Told.PAGE, clock.instant(), true);
                if (pager.exists()) {
                    told.add(number, member.id(), Told.PAGER, clock.instant(), false);
                }
            }
        }
    }

    /** What happened and nothing else, in a language that they speak. */
    static String text(StaffMember member, String kind, Words words) {
        var language =
                List.of(Language.KK, Language.RU, Language.EN).stream()
                        .filter(member.languages()::contains)
                        .findFirst()
                        .orElse(Language.KK);
        var wording = words.in(language);
        var key = "administration.alarm." + kind;
        return wording.t(
                "administration.alarms.message", wording.knows(key) ? wording.t(key) : kind);
    }
}
