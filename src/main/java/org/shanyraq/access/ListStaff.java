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
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Slice;
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

    private static final String NARROWED =
            """
            where (:role = '' or role = :role) and (:state = '' or state = :state)
              and (:centre = '' or centre::text = :centre)
            """;

    /** An account goes on from by its id: names do not belong into addresses. */
    private static final String AFTER =
            NARROWED
                    + """
                      and sign_in_name > coalesce(
                          (select sign_in_name from access.staff where id = :from::uuid), '')
                      order by sign_in_name limit :most
                      """;

    private static final String BEFORE =
            NARROWED
                    + """
                      and sign_in_name < coalesce(
                          (select sign_in_name from access.staff where id = :from::uuid), repeat('z', 61))
                      order by sign_in_name desc limit :most
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

    /**
     * A page of the accounts in the order of their sign-in names; {@code role}, {@code state} and
     * {@code centre} narrow it.
     */
    @Transactional
    public Slice<Account> page(Listing asked, int size) {
        var allowed = policy.require(AccessActs.LIST_STAFF);
        var found =
                jdbc.sql(COLUMNS + (asked.backwards() ? BEFORE : AFTER))
                        .param("from", asked.cursor().flatMap(at -> at.id(0)).orElse(null))
                        .param("role", asked.filter("role").orElse(""))
                        .param("state", asked.filter("state").orElse(""))
                        .param("centre", asked.filter("centre").orElse(""))
                        .param("most", size + 1)
                        .query(ListStaff::account)
                        .list();
        var page = Slice.of(found, size, asked, one -> Cursor.at(one.member.id()));
        trail.wrote(
                AccessActs.LIST_STAFF.name(),
                page.rows().stream().map(account -> account.member.id().thing()).toList(),
                allowed.reason());
        return page;
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
