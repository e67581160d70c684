package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.administration.alarm.Alarm;

/** The latest alarms. */
public record AlarmsPage(List<Alarm> alarms) {
    /** The number of the newest, from which a page listens on. */
    public long last() {
        return alarms.stream().mapToLong(Alarm::number).max().orElse(0);
    }
}
