package org.shanyraq.contact.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.contact.queue.DryRuns;
import org.shanyraq.contact.queue.RuleVersions.Version;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Message;

/**
 * The versions of the rules.
 *
 * @param inForce what holds now, whether published or the service's beginning
 */
public record RulesPage(List<Version> versions, RuleSet inForce, Map<StaffId, StaffMember> names) {
    public String name(StaffId staff) {
        var member = names.get(staff);
        return member == null ? "—" : member.name();
    }

    /** A form for a new version. */
    public record Draft(Form form) {}

    /**
     * One version.
     *
     * @param flaws what is wrong with it, worded
     * @param refused it was to be published just now
     */
    public record One(
            Version version,
            String author,
            List<Message> flaws,
            boolean refused,
            Optional<DryRuns.Run> run) {}
}
