package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each operator can do, as supervisors and administrators say. */
@Component
public class Profiles {
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final StaffRegister register;
    private final Centres centres;
    private final Operators operators;
    private final RoutingRules rules;
    private final DeskNews news;
    private final Nudge nudge;
    private final Clock clock;

    Profiles(
            JdbcClient jdbc,
            Policy policy,
            Trail trail,
            StaffRegister register,
            Centres centres,
            Operators operators,
            RoutingRules rules,
            DeskNews news,
            Nudge nudge,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.register = register;
        this.centres = centres;
        this.operators = operators;
        this.rules = rules;
        this.news = news;
        this.nudge = nudge;
        this.clock = clock;
    }

    /**
     * One operator and what she can do.
     *
     * @param version grows with every change; 0 before the first
     */
    public record Known(StaffMember member, Profile profile, int version) {}

    /** Everybody who answers contacts, in the order of the register. */
    @Transactional
    public List<Known> all() {
        var allowed = policy.require(ContactActs.SEE_PROFILES);
        var members = answering();
        trail.wrote(
                ContactActs.SEE_PROFILES.name(),
                members.stream().map(m -> m.id().thing()).toList(),
                allowed.reason());
        return known(members);
    }

    /** One of them. */
    @Transactional
    public Optional<Known> find(StaffId staff) {
        var allowed = policy.require(ContactActs.SEE_PROFILES);
        trail.wrote(ContactActs.SEE_PROFILES.name(), List.of(staff.thing()), allowed.reason());
        return known(answering().stream().filter(m -> m.id().equals(staff)).toList()).stream()
                .findFirst();
    }

    /** As {@link #all}, for the check of rules: nobody is shown. */
    List<Known> everybody() {
        return known(answering());
    }

    /** False when somebody else changed it meanwhile. */
    @Transactional
    public boolean change(StaffId staff, Profile profile, int version) {
        var allowed = policy.require(ContactActs.CHANGE_PROFILE);
        trail.wrote(ContactActs.CHANGE_PROFILE.name(), List.of(staff.thing()), allowed.reason());
        int changed =
                jdbc.sql(
                                """
                                insert into contact.profile as p
                                    (staff_id, skills, tongues, capacity, reserve, version, changed_by, changed_at)
                                values (:staff, :skills, :tongues, :capacity, :reserve, 1, :by, :at)
                                on conflict (staff_id) do update set skills = excluded.skills,
                                    tongues = excluded.tongues, capacity = excluded.capacity,
                                    reserve = excluded.reserve, version = p.version + 1,
                                    changed_by = excluded.changed_by, changed_at = excluded.changed_at
                                where p.version = :version
                                """)
                        .param("staff", staff.value())
                        .param("skills", OnShift.codes(profile.levels()))
                        .param(
                                "tongues",
                                profile.tongues().stream().sorted().toArray(String[]::new))
                        .param("capacity", profile.capacity())
                        .param("reserve", profile.reserve())
                        .param("version", version)
                        .param("by", Acting.staff().orElseThrow().id().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
        if (changed == 1) {
            operators.adopt(staff, of(staff));
            news.desk(staff);
            nudge.route();
        }
        return changed == 1;
    }

    /** Of somebody who signs on: what was said of her, and what the register knows. */
    Profile of(StaffId staff) {
        return register.find(staff)
                .map(member -> known(List.of(member)).getFirst().profile())
                .orElseGet(() -> new Profile(Map.of(), Set.of(), rules.now().capacity(), false));
    }

    private List<StaffMember> answering() {
        var members = new ArrayList<StaffMember>();
        var home = centres.contactCentre().id();
        members.addAll(register.ofRole(home, Role.OPERATOR));
        members.addAll(register.ofRole(home, Role.SHIFT_SUPERVISOR));
        return members;
    }

    private List<Known> known(Collection<StaffMember> members) {
        var rows = new HashMap<UUID, Row>();
        jdbc.sql(
                        """
                        select staff_id, skills, tongues, capacity, reserve, version from contact.profile
                        where staff_id = any (?)
                        """)
                .param(members.stream().map(m -> m.id().value()).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject(1, UUID.class),
                                        Arrays.asList((String[]) row.getArray(2).getArray()),
                                        Arrays.asList((String[]) row.getArray(3).getArray()),
                                        Optional.ofNullable((Integer) row.getObject(4)),
                                        row.getBoolean(5),
                                        row.getInt(6)))
                .list()
                .forEach(row -> rows.put(row.staff, row));
        return members.stream()
                .map(m -> known(m, Optional.ofNullable(rows.get(m.id().value()))))
                .toList();
    }

    private Known known(StaffMember member, Optional<Row> row) {
        var tongues = new HashSet<String>();
        member.languages().stream().map(Language::code).forEach(tongues::add);
        row.ifPresent(r -> tongues.addAll(r.tongues));
        return new Known(
                member,
                new Profile(
                        row.map(r -> OnShift.skills(r.skills)).orElse(Map.of()),
                        tongues,
                        row.flatMap(Row::capacity).orElse(rules.now().capacity()),
                        row.map(Row::reserve).orElse(false)),
                row.map(Row::version).orElse(0));
    }

    private record Row(
            UUID staff,
            List<String> skills,
            List<String> tongues,
            Optional<Integer> capacity,
            boolean reserve,
            int version) {}
}
