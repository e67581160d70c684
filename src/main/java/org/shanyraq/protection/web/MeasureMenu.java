package org.shanyraq.protection.web;

import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.EMPLOYMENT_COUNSELLOR;
import static org.shanyraq.ground.Role.LAWYER;
import static org.shanyraq.ground.Role.PSYCHOLOGIST;
import static org.shanyraq.ground.Role.SOCIAL_WORKER;

import org.shanyraq.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MeasureMenu {
    @Bean
    MenuEntry measuresEntry() {
        return MenuEntry.of(
                "protection.menu",
                "/measures",
                40,
                SOCIAL_WORKER,
                LAWYER,
                PSYCHOLOGIST,
                EMPLOYMENT_COUNSELLOR,
                CENTRE_MANAGER);
    }
}
