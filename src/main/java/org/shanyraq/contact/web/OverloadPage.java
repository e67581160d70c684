package org.shanyraq.contact.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.contact.queue.Overload.Entry;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;

/** The overload switch and its log. */
public record OverloadPage(
        List<Entry> log, Map<StaffId, StaffMember> names, List<Choice> reasons, Form form) {
    public Optional<Entry> now() {
        return log.stream().filter(entry -> entry.offAt().isEmpty()).findFirst();
    }

    public String name(StaffId staff) {
        var member = names.get(staff);
        return member == null ? "—" : member.name();
    }
}
