package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.contact.wellbeing.MyCare;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Form;

/**
 * One's own load and what helps.
 *
 * @param colleagues who may be chosen
 * @param buddy the chosen one, by id
 * @param supervising she may see the shift's, too
 * @param days how many hard contacts on each of the last 28 days
 */
public record CarePage(
        MyCare mine,
        List<StaffMember> colleagues,
        Optional<String> buddy,
        Chart days,
        List<Talk> talks,
        boolean supervising,
        Form form) {
    /** A talk that took place. */
    public record Talk(MyCare.Debrief held, String with) {}
}
