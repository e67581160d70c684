package org.shanyraq.access.web;

import java.util.Set;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.access.door.Listeners;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.web.SignIns;
import org.springframework.stereotype.Component;

/** Tells the page shell whose page it is. */
@Component
class KnownToPages implements SignIns {
    private final StaffRegister staff;
    private final Listeners listeners;

    KnownToPages(StaffRegister staff, Listeners listeners) {
        this.staff = staff;
        this.listeners = listeners;
    }

    @Override
    public Badge badge(Actor.Staff reader, Language language) {
        return new Badge(staff.find(reader.id()).map(StaffMember::name).orElse(""), "");
    }

    @Override
    public Set<String> holding(Set<String> sessions) {
        return listeners.stillThere(sessions);
    }
}
