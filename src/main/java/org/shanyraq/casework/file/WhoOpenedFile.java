package org.shanyraq.casework.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.SearchTrail;
import org.shanyraq.audit.Trail;
import org.shanyraq.audit.WhoOpened;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Cursor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opened a case's file, from the trail: for those who work on it, so that they can tell her
 * when she asks.
 */
@Component
public class WhoOpenedFile {
    private static final int SIZE = 50;
    private final Policy policy;
    private final Trail trail;
    private final WhoOpened opened;
    private final Cases cases;
    private final StaffRegister staff;

    WhoOpenedFile(Policy policy, Trail trail, WhoOpened opened, Cases cases, StaffRegister staff) {
        this.policy = policy;
        this.trail = trail;
        this.opened = opened;
        this.cases = cases;
        this.staff = staff;
    }

    /**
     * One look, or one act.
     *
     * @param who the member of staff, where it was one
     * @param actor as the trail has it: {@code staff:id}, {@code job:name}, {@code partner:id}
     * @param byGlass by breaking the glass
     */
    public record Look(
            Instant at, Optional<StaffMember> who, String actor, String act, boolean byGlass) {}

    /**
     * The looks, the newest first.
     *
     * @param next where the older ones begin
     */
    public record Looks(List<Look> looks, Optional<Cursor> next) {}

    /**
     * @param after where the page begins; empty at the newest
     * @throws UnknownCase when there is no such case
     */
    @Transactional
    public Looks of(CaseId id, Optional<Cursor> after) {
        var allowed = policy.require(CaseActs.SEE_TRAIL, id.thing());
        if (cases.find(id).isEmpty()) {
            throw new UnknownCase();
        }
        var found =
                opened.of(
                        id.thing(),
                        after.map(cursor -> number(cursor.text(0))).orElse(Long.MAX_VALUE),
                        after.map(cursor -> number(cursor.text(1))).orElse(Long.MAX_VALUE),
                        SIZE + 1);
        trail.wrote(CaseActs.SEE_TRAIL.name(), List.of(id.thing()), allowed.reason());
        var page = found.subList(0, Math.min(SIZE, found.size()));
        var members = members(page);
        return new Looks(
                page.stream().map(one -> look(one, members)).toList(),
                found.size() > SIZE
                        ? Optional.of(Cursor.at(page.getLast().xid(), page.getLast().id()))
                        : Optional.empty());
    }

    private Map<StaffId, StaffMember> members(List<SearchTrail.Found> found) {
        Set<StaffId> ids = new HashSet<>();
        found.forEach(one -> Doers.staff(one.actor()).ifPresent(ids::add));
        return staff.find(ids);
    }

    private static Look look(SearchTrail.Found found, Map<StaffId, StaffMember> members) {
        return new Look(
                found.at(),
                Doers.staff(found.actor()).map(members::get),
                found.actor(),
                found.act(),
                found.reason().contains("glass"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            return Long.MAX_VALUE;
        }
    }
}
