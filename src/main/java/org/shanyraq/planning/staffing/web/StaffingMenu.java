package org.shanyraq.planning.staffing.web;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Role;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Staffing in the rail, and its tabs. */
@Configuration
class StaffingMenu {
    private final Policy policy;

    StaffingMenu(Policy policy) {
        this.policy = policy;
    }

    @Bean
    static MenuEntry staffingInMenu() {
        return MenuEntry.of(
                "staffing.menu",
                "/staffing",
                62,
                Role.SHIFT_SUPERVISOR,
                Role.MINISTRY_ANALYST,
                Role.ADMINISTRATOR);
    }

    @Bean
    static MenuEntry ownDutiesInMenu() {
        return MenuEntry.of("staffing.menu.own", "/duties", 46, Role.OPERATOR);
    }

    /** Those that the reader may open. */
    List<Tab> tabs(Shell shell, String current) {
        var tabs = new ArrayList<Tab>();
        add(tabs, shell, current, "need", "/staffing", StaffingActs.SEE);
        add(tabs, shell, current, "forecast", "/staffing/forecast", StaffingActs.SEE);
        add(tabs, shell, current, "what_if", "/staffing/what-if", StaffingActs.SEE);
        add(tabs, shell, current, "simulation", "/staffing/simulation", StaffingActs.SUPPOSE);
        add(tabs, shell, current, "rosters", "/staffing/rosters", StaffingActs.SCHEDULE);
        add(tabs, shell, current, "schedule", "/staffing/schedule", StaffingActs.SCHEDULE);
        add(tabs, shell, current, "adherence", "/staffing/adherence", StaffingActs.SCHEDULE);
        return tabs;
    }

    private void add(
            List<Tab> tabs, Shell shell, String current, String name, String path, Act act) {
        if (policy.mightAllow(act)) {
            tabs.add(new Tab(shell.t("staffing.tab." + name), path, name.equals(current), 0));
        }
    }
}
