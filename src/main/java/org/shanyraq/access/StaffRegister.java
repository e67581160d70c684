package org.shanyraq.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.fresh.Remembered;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here. Answers from memory while nothing has changed on any node; a change is seen
 * within two seconds. Asks need an actor who is staff or a job: for anybody else nobody works here.
 */
@Component
public class StaffRegister {
    private static final String COLUMNS =
            "select id, name, role, centre, languages, state from access.staff ";

    private final JdbcClient jdbc;
    private final Remembered<StaffId, StaffMember> known;

    StaffRegister(JdbcClient jdbc, Remembered.Shelf shelf) {
        this.jdbc = jdbc;
        this.known = shelf.remembered();
    }

    @Transactional
    public Optional<StaffMember> find(StaffId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** One query at most, however many are asked for; those who are not staff are absent. */
    @Transactional
    public Map<StaffId, StaffMember> find(Collection<StaffId> ids) {
        var found = new HashMap<StaffId, StaffMember>();
        var unknown = new HashSet<UUID>();
        var memory = known.now();
        for (var id : ids) {
            var member = memory.get(id);
            if (member == null) {
                unknown.add(id.value());
            } else {
                found.put(id, member);
            }
        }
        if (!unknown.isEmpty()) {
            jdbc.sql(COLUMNS + "where id = any(?)")
                    .param(unknown.toArray(UUID[]::new))
                    .query(StaffRegister::member)
                    .list()
                    .forEach(
                            member -> {
                                memory.put(member.id(), member);
                                found.put(member.id(), member);
                            });
        }
        return found;
    }

    /** Everybody of a centre who has not left, by role and name. */
    @Transactional
    public List<StaffMember> ofCentre(CentreId centre) {
        return jdbc.sql(
                        COLUMNS
                                + "where centre = ? and state <> 'deactivated' order by role, name"
                                + " collate \"kk-x-icu\", id")
                .param(centre.value())
                .query(StaffRegister::member)
                .list();
    }

    /** The managers of a centre who work at present. */
    @Transactional
    public List<StaffMember> managersOf(CentreId centre) {
        return ofRole(centre, Role.CENTRE_MANAGER);
    }

    /** Those of a centre in one role who work at present. */
    @Transactional
    public List<StaffMember> ofRole(CentreId centre, Role role) {
        return ofCentre(centre).stream()
                .filter(member -> member.role() == role && member.isActive())
                .toList();
    }

    /** Who takes the work of somebody on leave, where that was settled. */
    @Transactional
    public Optional<StaffId> deputyOf(StaffId id) {
        return jdbc.sql("select deputy from access.staff where id = ? and state = 'on_leave'")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(deputy -> deputy)
                .map(StaffId::new);
    }

    static StaffMember member(ResultSet row, int n) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                new CentreId(row.getObject("centre", UUID.class)),
                languages(row.getArray("languages")),
                StaffState.of(row.getString("state")));
    }

    private static Set<Language> languages(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray())
                .flatMap(code -> Language.of(code).stream())
                .collect(Collectors.toSet());
    }
}
