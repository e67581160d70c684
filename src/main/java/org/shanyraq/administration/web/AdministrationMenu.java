package org.shanyraq.administration.web;

import org.shanyraq.administration.alarm.Alarms;
import org.shanyraq.ground.Role;
import org.shanyraq.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's lines of the rail. */
@Configuration
class AdministrationMenu {
    @Bean
    MenuEntry alarmsInMenu(Alarms alarms) {
        return MenuEntry.of(
                        "administration.menu.alarms",
                        "/alarms",
                        70,
                        Role.SHIFT_SUPERVISOR,
                        Role.CENTRE_MANAGER,
                        Role.ADMINISTRATOR)
                .counting(() -> alarms.ringing().count());
    }

    @Bean
    MenuEntry staffInMenu() {
        return MenuEntry.of("administration.menu.staff", "/staff", 10, Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry centresInMenu() {
        return MenuEntry.of(
                "administration.menu.centres", "/administration/centres", 20, Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry schoolsInMenu() {
        return MenuEntry.of(
                "administration.menu.schools", "/administration/schools", 25, Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry channelsInMenu() {
        return MenuEntry.of(
                "administration.menu.channels",
                "/administration/channels",
                28,
                Role.ADMINISTRATOR,
                Role.SHIFT_SUPERVISOR);
    }

    @Bean
    MenuEntry jobsInMenu() {
        return MenuEntry.of(
                "administration.menu.jobs", "/administration/jobs", 30, Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry settingsInMenu() {
        return MenuEntry.of(
                "administration.menu.settings",
                "/administration/settings",
                40,
                Role.ADMINISTRATOR,
                Role.AUDITOR);
    }

    @Bean
    MenuEntry keysInMenu() {
        return MenuEntry.of(
                "administration.menu.keys",
                "/administration/keys",
                50,
                Role.ADMINISTRATOR,
                Role.AUDITOR);
    }

    @Bean
    MenuEntry trailInMenu() {
        return MenuEntry.of("administration.menu.trail", "/trail", 10, Role.AUDITOR);
    }
}
