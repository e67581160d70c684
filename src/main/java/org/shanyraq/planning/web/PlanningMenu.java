package org.shanyraq.planning.web;

import org.shanyraq.ground.Role;
import org.shanyraq.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Planning in the rail. */
@Configuration
class PlanningMenu {
    @Bean
    static MenuEntry plansInMenu() {
        return MenuEntry.of(
                "planning.menu",
                "/plans",
                65,
                Role.MINISTRY_ANALYST,
                Role.REGIONAL_COORDINATOR,
                Role.ADMINISTRATOR);
    }
}
