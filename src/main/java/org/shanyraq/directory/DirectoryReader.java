package org.shanyraq.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Names;
import org.shanyraq.place.Point;
import org.shanyraq.place.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole directory: seven queries, however many centres there are. */
@Component
class DirectoryReader {
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    DirectoryReader(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** The edition held, if nothing changed since; otherwise a new one. */
    DirectoryBook.Edition readUnless(DirectoryBook.@Nullable Edition held) {
        return Acting.as(
                new Actor.Job("directory.reader"),
                () ->
                        snapshot.execute(
                                status -> {
                                    long version = version();
                                    return held != null && held.version() == version
                                            ? held
                                            : edition(version);
                                }));
    }

    /** Counts a change within the running transaction. */
    void countChange() {
        jdbc.sql("update directory.change set number = number + 1").update();
    }

    private long version() {
        return jdbc.sql("select number from directory.change").query(Long.class).single();
    }

    private DirectoryBook.Edition edition(long version) {
        var services = services();
        var hours = hours();
        var centres = new LinkedHashMap<CentreId, Centre>();
        jdbc.sql("select * from directory.centre order by region, district, id")
                .query((row, n) -> centre(row, services, hours))
                .list()
                .forEach(centre -> centres.put(centre.id(), centre));
        var partners =
                jdbc.sql("select * from directory.organisation order by kind, region, id")
                        .query((row, n) -> partner(row))
                        .list();
        return new DirectoryBook.Edition(
                version,
                java.util.Collections.unmodifiableMap(centres),
                List.copyOf(partners),
                schools());
    }

    private Map<String, DistrictCode> schools() {
        return jdbc
                .sql(Schools.COLUMNS + "where ended_at is null")
                .query(Schools::school)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(School::code, School::district));
    }

    private Map<UUID, Set<ServiceKind>> services() {
        record Gives(UUID centre, ServiceKind service) {}
        return jdbc
                .sql("select centre, service from directory.centre_service")
                .query(
                        (row, n) ->
                                new Gives(
                                        row.getObject(1, UUID.class),
                                        ServiceKind.of(row.getString(2))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Gives::centre,
                                Collectors.mapping(
                                        Gives::service,
                                        Collectors.toCollection(
                                                () -> EnumSet.noneOf(ServiceKind.class)))));
    }

    private Function<UUID, OpeningHours> hours() {
        record Weekly(UUID centre, OpeningHours.Span span) {}
        record Other(UUID centre, OpeningHours.OtherDay day) {}
        var weekly =
                jdbc
                        .sql(
                                "select centre, day, opens, minutes from directory.schedule order by day, opens")
                        .query(
                                (row, n) ->
                                        new Weekly(
                                                row.getObject(1, UUID.class),
                                                span(DayOfWeek.of(row.getInt(2)), row, 3)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Weekly::centre,
                                        Collectors.mapping(Weekly::span, Collectors.toList())));
        var spans = otherSpans();
        var others =
                jdbc
                        .sql("select centre, date, reason from directory.other_day order by date")
                        .query(
                                (row, n) -> {
                                    var centre = row.getObject(1, UUID.class);
                                    var date = row.getObject(2, LocalDate.class);
                                    return new Other(
                                            centre,
                                            new OpeningHours.OtherDay(
                                                    date,
                                                    spans.getOrDefault(
                                                            centre + "/" + date, List.of()),
                                                    row.getString(3)));
                                })
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Other::centre,
                                        Collectors.mapping(Other::day, Collectors.toList())));
        return centre ->
                new OpeningHours(
                        false,
                        weekly.getOrDefault(centre, List.of()),
                        others.getOrDefault(centre, List.of()));
    }

    private Map<String, List<OpeningHours.Span>> otherSpans() {
        record Part(String key, OpeningHours.Span span) {}
        return jdbc
                .sql("select centre, date, opens, minutes from directory.other_span order by opens")
                .query(
                        (row, n) -> {
                            var date = row.getObject(2, LocalDate.class);
                            return new Part(
                                    row.getObject(1, UUID.class) + "/" + date,
                                    span(date.getDayOfWeek(), row, 3));
                        })
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Part::key,
                                TreeMap::new,
                                Collectors.mapping(Part::span, Collectors.toList())));
    }

    private static OpeningHours.Span span(DayOfWeek day, ResultSet row, int at)
            throws SQLException {
        return new OpeningHours.Span(
                day, row.getObject(at, LocalTime.class), Duration.ofMinutes(row.getInt(at + 1)));
    }

    private static Centre centre(
            ResultSet row, Map<UUID, Set<ServiceKind>> services, Function<UUID, OpeningHours> hours)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Centre(
                new CentreId(id),
                CentreKind.of(row.getString("kind")),
                CentreState.of(row.getString("state")),
                Ownership.of(row.getString("ownership")),
                names(row),
                new RegionCode(row.getString("region")),
                new DistrictCode(row.getString("district")),
                new Point(row.getDouble("lat"), row.getDouble("lon")),
                row.getBoolean("accommodation"),
                services.getOrDefault(id, Set.of()),
                codes(row.getArray("languages"), code -> Language.of(code).orElseThrow()),
                codes(row.getArray("accessibility"), Accessibility::of),
                row.getBoolean("always_open") ? OpeningHours.ALWAYS : hours.apply(id),
                new Room(
                        row.getInt("places"),
                        row.getInt("places_free"),
                        row.getInt("beds"),
                        row.getInt("beds_free")),
                new PartnerId(row.getObject("employer", UUID.class)),
                new PartnerId(row.getObject("oversight", UUID.class)),
                row.getString("phone"),
                row.getString("address"),
                row.getInt("version"));
    }

    private static Partner partner(ResultSet row) throws SQLException {
        String region = row.getString("region");
        return new Partner(
                new PartnerId(row.getObject("id", UUID.class)),
                PartnerKind.of(row.getString("kind")),
                names(row),
                region == null ? null : new RegionCode(region),
                row.getString("number"),
                row.getTimestamp("ended_at") != null,
                row.getInt("version"));
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(
                row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
    }

    private static <T> Set<T> codes(Array array, Function<String, T> read) throws SQLException {
        Collection<String> codes = Arrays.asList((String[]) array.getArray());
        return codes.stream().map(read).collect(Collectors.toUnmodifiableSet());
    }
}
