package org.shanyraq.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff register as its administrator sees it. */
@Component
public class ListStaff {
    private static final String COLUMNS =
            """
            select id, name, role, centre, languages, state, sign_in_name, back_on, deputy, successor, version
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
     * @param successor to whom the work went when they left; absent where the manager gave it on
     * @param version for optimistic changes
     */
    public record Account(
            StaffMember member,
            String signInName,
            @Nullable LocalDate backOn,
            @Nullable StaffId deputy,
            @Nullable StaffId successor,
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
        return new Account(
                StaffRegister.member(row, n),
                row.getString("sign_in_name"),
                row.getObject("back_on", LocalDate.class),
                staff(row.getObject("deputy", UUID.class)),
                staff(row.getObject("successor", UUID.class)),
                row.getInt("version"));
    }

    private static @Nullable StaffId staff(@Nullable UUID id) {
        return id == null ? null : new StaffId(id);
    }

    /** How many things of each kind somebody works on: {@code case}, {@code contact}. */
    @Transactional
    public Map<String, Integer> work(StaffId id) {
        policy.require(AccessActs.LIST_STAFF);
        var work = new TreeMap<String, Integer>();
        jdbc.sql(
                        """
                        select kind, count(*)::int from access.relation
                        where holder = ? and relation = 'serves' group by kind
                        """)
                .param(id.value())
                .query((RowCallbackHandler) row -> work.put(row.getString(1), row.getInt(2)));
        return work;
    }
}
