package org.shanyraq.contact.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.place.District;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the shift: four queries, however many wait and whoever looks. */
@Component
class BoardRows {
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Places places;
    private final DatedSettings settings;

    BoardRows(JdbcClient jdbc, Places places, DatedSettings settings) {
        this.jdbc = jdbc;
        this.places = places;
        this.settings = settings;
    }

    Board count(Instant now) {
        var levels = levels(now);
        return new Board(
                now,
                waiting(),
                talks(),
                seats(now),
                levels.getOrDefault("day", Map.of()),
                levels.getOrDefault("hour", Map.of()));
    }

    private List<Board.Waiting> waiting() {
        var merged = new HashMap<Object, Board.Waiting>();
        jdbc.sql(
                        """
                        select channel, language, district, urgency, count(*), min(arrived_at)
                        from contact.contact
                        where state in ('waiting', 'offered') and parked is null
                        group by channel, language, district, urgency
                        """)
                .query((row, n) -> waiting(row))
                .list()
                .forEach(
                        some ->
                                merged.merge(
                                        List.of(
                                                some.channel(),
                                                some.language(),
                                                some.region(),
                                                some.urgency()),
                                        some,
                                        BoardRows::together));
        var all = new ArrayList<>(merged.values());
        all.sort(
                java.util.Comparator.comparing(Board.Waiting::urgency)
                        .thenComparing(Board.Waiting::since)
                        .thenComparing(Board.Waiting::channel)
                        .thenComparing(Board.Waiting::language));
        return all;
    }

    private Board.Waiting waiting(ResultSet row) throws SQLException {
        return new Board.Waiting(
                Channel.of(row.getString(1)),
                Language.of(row.getString(2)).orElse(Language.KK),
                region(row.getString(3)),
                Urgency.of(row.getString(4)),
                row.getLong(5),
                row.getTimestamp(6).toInstant());
    }

    /** The board tells the region only, whatever the contact knows. */
    private Optional<org.shanyraq.place.RegionCode> region(@Nullable String district) {
        return Optional.ofNullable(district)
                .map(DistrictCode::new)
                .flatMap(places::findDistrict)
                .map(District::region);
    }

    private static Board.Waiting together(Board.Waiting one, Board.Waiting other) {
        return new Board.Waiting(
                one.channel(),
                one.language(),
                one.region(),
                one.urgency(),
                one.count() + other.count(),
                one.since().isBefore(other.since()) ? one.since() : other.since());
    }

    private Map<Channel, Long> talks() {
        var talks = new EnumMap<Channel, Long>(Channel.class);
        jdbc.sql(
                        "select channel, count(*) from contact.contact where state = 'answered' group by 1")
                .query(
                        row -> {
                            talks.put(Channel.of(row.getString(1)), row.getLong(2));
                        });
        return talks;
    }

    private List<Board.Seats> seats(Instant now) {
        return jdbc.sql(
                        """
                        with held as (
                            select owner as staff, count(*) n from contact.contact
                            where state = 'answered' group by owner
                            union all
                            select staff_id, count(*) from contact.offer where outcome = 'open'
                            group by staff_id)
                        select o.state, count(*),
                            coalesce(sum((select sum(n) from held h where h.staff = o.staff_id)), 0),
                            sum(o.capacity)
                        from contact.operator o where o.seen_at > ? and o.state not in ('away', 'signed_off')
                        group by o.state order by o.state
                        """)
                .param(Timestamp.from(now.minus(settings.duration("contact.operator.cut_off"))))
                .query(
                        (row, n) ->
                                new Board.Seats(
                                        OperatorState.of(row.getString(1)),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .list();
    }

    private Map<String, Map<Channel, ServiceLevel>> levels(Instant now) {
        var channels = Channel.values();
        var found = new HashMap<String, Map<Channel, ServiceLevel>>();
        jdbc.sql(LEVELS)
                .param("now", Timestamp.from(now))
                .param("midnight", Timestamp.from(midnight(now)))
                .param("hour", Timestamp.from(now.minus(HOUR)))
                .param(
                        "channels",
                        java.util.Arrays.stream(channels).map(Channel::code).toArray(String[]::new))
                .param(
                        "targets",
                        java.util.Arrays.stream(channels)
                                .map(channel -> (int) target(channel).toSeconds())
                                .toArray(Integer[]::new))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            row.getString("stretch"),
                                            stretch -> new EnumMap<>(Channel.class))
                                    .put(Channel.of(row.getString("channel")), level(row));
                        });
        return found;
    }

    private Duration target(Channel channel) {
        return settings.duration("contact.level." + channel.code());
    }

    private static Instant midnight(Instant now) {
        return LocalDate.ofInstant(now, DatedSettings.ZONE)
                .atStartOfDay(DatedSettings.ZONE)
                .toInstant();
    }

    private static ServiceLevel level(ResultSet row) throws SQLException {
        return new ServiceLevel(
                row.getLong("offered"),
                row.getLong("within"),
                row.getLong("gone"),
                row.getLong("gone_within"),
                row.getLong("gone_at_once"),
                row.getLong("answered"),
                Duration.ofSeconds(row.getLong("waited")));
    }

    /**
     * Only what is decided counts: answered, gone, or beyond the target. Whoever left and was
     * answered all the same counts as answered.
     */
    private static final String LEVELS =
            """
            with target as (
                select * from unnest(:channels::text[], :targets::int[]) as t (channel, seconds)),
            told as (
                select c.channel, c.arrived_at, make_interval(secs => t.seconds) as target,
                    c.answered_at - c.arrived_at as wait,
                    case when c.answered_at is null then c.visitor_left_at - c.arrived_at end as gone
                from contact.contact c join target t using (channel)
                where c.arrived_at >= least(:midnight::timestamptz, :hour::timestamptz))
            select s.stretch, channel, count(*) as offered,
                count(*) filter (where wait <= target) as within,
                count(gone) as gone,
                count(*) filter (where gone <= target) as gone_within,
                count(*) filter (where gone <= interval '5 seconds') as gone_at_once,
                count(wait) as answered,
                coalesce(sum(extract(epoch from wait)), 0)::bigint as waited
            from told join (values ('day', :midnight::timestamptz), ('hour', :hour::timestamptz))
                as s (stretch, since) on told.arrived_at >= s.since
            where wait is not null or gone is not null or :now::timestamptz - arrived_at > target
            group by s.stretch, channel
            """;
}
