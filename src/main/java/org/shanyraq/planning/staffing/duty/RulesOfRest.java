package org.shanyraq.planning.staffing.duty;

import org.shanyraq.ground.DatedSettings;
import org.shanyraq.planning.staffing.roster.RestRules;
import org.springframework.stereotype.Component;

/** The rules in force now, as the dated settings have them, in half-hours. */
@Component
public class RulesOfRest {
    private final DatedSettings settings;

    RulesOfRest(DatedSettings settings) {
        this.settings = settings;
    }

    public RestRules now() {
        return new RestRules(
                halfHours("between"),
                halfHours("shift"),
                halfHours("week"),
                halfHours("weekly"),
                settings.number("staffing.rest.nights"),
                settings.number("staffing.rest.nights_in_row"),
                settings.number("staffing.rest.days"));
    }

    private int halfHours(String rule) {
        return (int) settings.duration("staffing.rest." + rule).toMinutes() / 30;
    }
}
