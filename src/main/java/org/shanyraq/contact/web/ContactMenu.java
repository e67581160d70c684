package org.shanyraq.contact.web;

import org.shanyraq.contact.followup.FollowUps;
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
    MenuEntry callbacksEntry() {
        return MenuEntry.of(
                "contact.menu.callbacks", "/callbacks", 12, Role.OPERATOR, Role.SHIFT_SUPERVISOR);
    }

    @Bean
    MenuEntry followUpsEntry(FollowUps followUps) {
        return MenuEntry.of(
                        "contact.menu.follow_ups",
                        "/follow-ups",
                        13,
                        Role.OPERATOR,
                        Role.SHIFT_SUPERVISOR)
                .counting(followUps::late);
    }

    @Bean
    MenuEntry repliesEntry() {
        return MenuEntry.of("contact.menu.replies", "/replies", 14, Role.SHIFT_SUPERVISOR);
    }

    @Bean
    MenuEntry skillsEntry() {
        return MenuEntry.of(
                "contact.profiles.title",
                "/routing/operators",
                15,
                Role.SHIFT_SUPERVISOR,
                Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry interpretersEntry() {
        return MenuEntry.of(
                "contact.menu.interpreters", "/interpreters", 15, Role.SHIFT_SUPERVISOR);
    }

    @Bean
    MenuEntry handoversEntry(Inbox inbox) {
        return MenuEntry.of("contact.menu.handovers", "/handovers", 12, Role.CENTRE_MANAGER)
                .counting(inbox::waiting);
    }
}
