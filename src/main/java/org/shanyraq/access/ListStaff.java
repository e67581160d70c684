package org.shanyraq.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff register as its administrator sees it. */
@Component
public class ListStaff {
    private static final String COLUMNS =
            """
            select id, name, role, centre, languages, state, sign_in_name, back_on, deputy, version
            from access.staff
            """;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;

    ListStaff(JdbcClient jdbc, Policy policy, Trail trail) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * One account.
     *
     * @param backOn the first day back from leave
     * @param version for optimistic changes
     */
    public record Account(
            StaffMember member,
            String signInName,
            @Nullable LocalDate backOn,
            @Nullable StaffId deputy,
            int version) {}

    /** Those after a sign-in name, in its order; a role or a state narrows, empty does not. */
    @Transactional
    public List<Account> page(String after, String role, String state, int most) {
        var allowed = policy.require(AccessActs.LIST_STAFF);
        var found =
                jdbc.sql(
                                COLUMNS
                                        + """
                                          where sign_in_name > :after
                                            and (:role = '' or role = :role)
                                            and (:state = '' or state = :state)
                                          order by sign_in_name limit :most
                                          """)
                        .param("after", after)
                        .param("role", role)
                        .param("state", state)
                        .param("most", most)
                        .query(ListStaff::account)
                        .list();
        trail.wrote(
                AccessActs.LIST_STAFF.name(),
                found.stream().map(account -> account.member.id().thing()).toList(),
                allowed.reason());
        return found;
    }

    @Transactional
    public Optional<Account> one(StaffId id) {
        var allowed = policy.require(AccessActs.LIST_STAFF);
        trail.wrote(AccessActs.LIST_STAFF.name(), List.of(id.thing()), allowed.reason());
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(ListStaff::account)
                .optional();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var deputy = row.getObject("deputy", UUID.class);
        return new Account(
                StaffRegister.member(row, n),
                row.getString("sign_in_name"),
                row.getObject("back_on", LocalDate.class),
                deputy == null ? null : new StaffId(deputy),
                row.getInt("version"));
    }
}
