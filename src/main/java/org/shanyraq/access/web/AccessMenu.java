package org.shanyraq.access.web;

import org.shanyraq.access.ReviewGlass;
import org.shanyraq.ground.Role;
import org.shanyraq.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's lines of the rail. */
@Configuration
class AccessMenu {
    @Bean
    MenuEntry glassReviewsInMenu(ReviewGlass reviews) {
        return MenuEntry.of("access.menu.reviews", "/glass/reviews", 80, Role.CENTRE_MANAGER)
                .counting(reviews::waiting);
    }
}
