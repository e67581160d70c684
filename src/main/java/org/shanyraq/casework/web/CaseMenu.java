package org.shanyraq.casework.web;

import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.EMPLOYMENT_COUNSELLOR;
import static org.shanyraq.ground.Role.LAWYER;
import static org.shanyraq.ground.Role.PSYCHOLOGIST;
import static org.shanyraq.ground.Role.SOCIAL_WORKER;

import org.shanyraq.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CaseMenu {
    @Bean
    MenuEntry dayEntry(MenuCounts counts) {
        return MenuEntry.of(
                        "casework.menu.today",
                        "/today",
                        10,
                        SOCIAL_WORKER,
                        PSYCHOLOGIST,
                        LAWYER,
                        EMPLOYMENT_COUNSELLOR,
                        CENTRE_MANAGER)
                .counting(counts::pressing);
    }

    @Bean
    MenuEntry casesEntry() {
        return MenuEntry.of(
                "casework.menu.cases",
                "/cases",
                20,
                SOCIAL_WORKER,
                PSYCHOLOGIST,
                LAWYER,
                EMPLOYMENT_COUNSELLOR,
                CENTRE_MANAGER);
    }

    @Bean
    MenuEntry searchEntry() {
        return MenuEntry.of(
                "casework.menu.search",
                "/search",
                60,
                SOCIAL_WORKER,
                PSYCHOLOGIST,
                LAWYER,
                EMPLOYMENT_COUNSELLOR,
                CENTRE_MANAGER);
    }
}
