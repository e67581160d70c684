package org.shanyraq.casework.lists;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.ReadPeople;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of cases: a worker's own, a manager's centre's. Paged by key; as many queries for one
 * row as for fifty.
 */
@Component
public class ListCases {
    private static final int SIZE = 40;
    private static final int MOST_EXPORTED = 2_000;

    private final Policy policy;
    private final Trail trail;
    private final Participants participants;
    private final ReadPeople people;
    private final StaffRegister staff;
    private final JdbcClient jdbc;

    ListCases(
            Policy policy,
            Trail trail,
            Participants participants,
            ReadPeople people,
            StaffRegister staff,
            JdbcClient jdbc) {
        this.policy = policy;
        this.trail = trail;
        this.participants = participants;
        this.people = people;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** One line. Initials only: a list is read over the shoulder. */
    public record Line(CaseFile file, String initials, int people, String worker) {}

    @Transactional
    public Slice<Line> page(Listing asked) {
        var allowed = policy.require(CaseActs.LIST);
        var slice = Slice.of(rows(asked, SIZE + 1), SIZE, asked, row -> cursor(row, asked));
        var lines = lines(slice.rows());
        trail.wrote(CaseActs.LIST.name(), things(slice.rows()), allowed.reason());
        var byId = lines.iterator();
        return slice.map(row -> byId.next());
    }

    /** What the list shows, without paging, for a file; codes and numbers only, no name. */
    @Transactional
    public List<CaseFile> exported(Listing asked) {
        var allowed = policy.require(CaseActs.EXPORT_LIST);
        var whole =
                new Listing(
                        asked.path(),
                        asked.sort(),
                        asked.descending(),
                        asked.filters(),
                        "",
                        "",
                        "");
        var rows = rows(whole, MOST_EXPORTED);
        trail.wrote(CaseActs.EXPORT_LIST.name(), things(rows), allowed.reason());
        return rows;
    }

    /** Colleagues of the acting manager's centre, for filters and for giving cases out. */
    @Transactional
    public List<StaffMember> workers() {
        return Acting.staff()
                .map(actor -> staff.ofCentre(actor.centre()))
                .orElse(List.of())
                .stream()
                .filter(member -> member.role().isCaseWorker())
                .toList();
    }

    private List<Line> lines(List<CaseFile> rows) {
        var survivors = rows.stream().map(CaseFile::survivor).filter(Objects::nonNull).toList();
        Map<PersonId, PersonName> names = people.names(survivors);
        var counts = participants.count(rows.stream().map(CaseFile::id).toList());
        var workers =
                staff.find(
                        rows.stream()
                                .flatMap(row -> row.workerIfAny().stream())
                                .distinct()
                                .toList());
        return rows.stream().map(row -> line(row, names, counts, workers)).toList();
    }

    private static Line line(
            CaseFile row,
            Map<PersonId, PersonName> names,
            Map<CaseId, Integer> counts,
            Map<StaffId, StaffMember> workers) {
        var survivor = row.survivor();
        var name = survivor == null ? null : names.get(survivor);
        var worker = row.workerIfAny().map(workers::get);
        return new Line(
                row,
                name == null ? "" : name.initials(),
                counts.getOrDefault(row.id(), 0),
                worker.map(StaffMember::name).orElse(""));
    }

    private List<CaseFile> rows(Listing asked, int most) {
        var order = Order.of(asked.sort());
        boolean down = (asked.sort().isEmpty() || asked.descending()) != asked.backwards();
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        restrict(where, values);
        filter(asked, where, values);
        asked.cursor()
                .ifPresent(
                        cursor ->
                                order.value(cursor)
                                        .ifPresent(
                                                value -> {
                                                    where.add(
                                                            "(%s, id) %s (?, ?)"
                                                                    .formatted(
                                                                            order.column,
                                                                            down ? "<" : ">"));
                                                    values.add(value);
                                                    values.add(cursor.id(1).orElse(new UUID(0, 0)));
                                                }));
        values.add(most);
        var way = down ? "desc" : "asc";
        return jdbc.sql(
                        "select %s from casework.case_file where %s order by %s %s, id %s limit ?"
                                .formatted(
                                        Cases.COLUMNS,
                                        String.join(" and ", where),
                                        order.column,
                                        way,
                                        way))
                .params(values)
                .query(Cases::file)
                .list();
    }

    private static void restrict(List<String> where, List<Object> values) {
        var actor = Acting.staff().orElseThrow();
        if (actor.role() == Role.CENTRE_MANAGER) {
            where.add("centre = ?");
            values.add(actor.centre().value());
        } else {
            where.add("id = any ((select access.my_things('case'))::uuid[])");
        }
    }

    private static void filter(Listing asked, List<String> where, List<Object> values) {
        var state = asked.filter("state");
        if (state.isPresent()) {
            where.add("state = ?");
            values.add(state.get());
        } else {
            where.add("state <> 'closed'");
        }
        asked.filter("band")
                .ifPresent(
                        band -> {
                            where.add("coalesce(band, 'none') = ?");
                            values.add(band);
                        });
        asked.filter("worker")
                .flatMap(ListCases::uuid)
                .ifPresent(
                        worker -> {
                            where.add("worker = ?");
                            values.add(worker);
                        });
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Cursor cursor(CaseFile row, Listing asked) {
        return Cursor.at(Order.of(asked.sort()).of(row), row.id());
    }

    private static List<Thing> things(List<CaseFile> rows) {
        return rows.stream()
                .flatMap(
                        row -> {
                            var survivor = row.survivor();
                            return survivor == null
                                    ? Stream.of(row.id().thing())
                                    : Stream.of(row.id().thing(), survivor.thing());
                        })
                .toList();
    }

    /** The orders of the list; the column's text never comes from outside. */
    private enum Order {
        TOUCHED("touched_at"),
        OPENED("opened_at"),
        REVIEW("coalesce(review_due, 'infinity'::timestamptz)"),
        NUMBER("number");

        private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
        private final String column;

        Order(String column) {
            this.column = column;
        }

        static Order of(String sort) {
            return switch (sort) {
                case "opened" -> OPENED;
                case "review" -> REVIEW;
                case "number" -> NUMBER;
                default -> TOUCHED;
            };
        }

        Object of(CaseFile row) {
            return switch (this) {
                case TOUCHED -> row.touchedAt();
                case OPENED -> row.openedAt();
                case REVIEW -> Objects.requireNonNullElse(row.reviewDue(), NEVER);
                case NUMBER -> row.number();
            };
        }

        Optional<Object> value(Cursor cursor) {
            return this == NUMBER
                    ? Optional.of(cursor.text(0))
                    : cursor.instant(0).map(Timestamp::from);
        }
    }
}
