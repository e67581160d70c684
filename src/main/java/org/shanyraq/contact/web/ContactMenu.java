package org.shanyraq.contact.web;

import org.shanyraq.contact.handover.Inbox;
import org.shanyraq.contact.queue.Outlook;
import org.shanyraq.ground.Role;
import org.shanyraq.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's lines of the rail. */
@Configuration
class ContactMenu {
    @Bean
    MenuEntry deskEntry() {
        return MenuEntry.of("contact.menu.desk", "/desk", 10, Role.OPERATOR, Role.SHIFT_SUPERVISOR);
    }

    @Bean
    MenuEntry queueEntry(Outlook outlook) {
        return MenuEntry.of("contact.menu.queue", "/queue", 11, Role.SHIFT_SUPERVISOR)
                .counting(() -> outlook.length().waiting());
    }

    @Bean
    MenuEntry handoversEntry(Inbox inbox) {
        return MenuEntry.of("contact.menu.handovers", "/handovers", 12, Role.CENTRE_MANAGER)
                .counting(inbox::waiting);
    }
}
