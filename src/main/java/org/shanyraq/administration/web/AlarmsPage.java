package org.shanyraq.administration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.StaffMember;
import org.shanyraq.administration.alarm.Alarm;
import org.shanyraq.administration.alarm.Alarms;
import org.shanyraq.administration.alarm.Told;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;

/** The latest alarms. */
public record AlarmsPage(Alarms.Listed listed) {
    public List<Alarm> alarms() {
        return listed.alarms();
    }

    /** What it is about, the first some of it, where it gathered many. */
    public List<Thing> gathered(Alarm alarm) {
        return listed.gathered().getOrDefault(alarm.number(), List.of());
    }

    /** So many of its kind rang that supervisors were not told of this one by itself. */
    public boolean toldWithOthers(Alarm alarm) {
        return listed.alarms().stream()
                .anyMatch(other -> other.kind().equals(alarm.kind()) && !told(other).isEmpty());
    }

    public List<Told.Message> told(Alarm alarm) {
        return listed.told().getOrDefault(alarm.number(), List.of());
    }

    /** Who it is, as the screen calls them; a dash for those who are not staff. */
    public String name(@Nullable StaffId staff) {
        StaffMember member = staff == null ? null : listed.names().get(staff);
        return member == null ? "—" : member.name();
    }
}
