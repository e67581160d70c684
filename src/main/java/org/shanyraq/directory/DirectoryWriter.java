package org.shanyraq.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes centres and what belongs to them. */
@Component
class DirectoryWriter {
    private final JdbcClient jdbc;
    private final Clock clock;

    DirectoryWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Centre centre) {
        bind(
                        centre,
                        """
                        insert into directory.centre (id, kind, state, ownership, name_kk, name_ru, name_en,
                            region, district, lat, lon, accommodation, languages, accessibility, always_open,
                            places, places_free, beds, beds_free, room_told_at, employer, oversight, phone,
                            address)
                        values (:id, :kind, :state, :ownership, :kk, :ru, :en, :region, :district, :lat, :lon,
                            :accommodation, :languages, :accessibility, :always, :places, :placesFree, :beds,
                            :bedsFree, :now, :employer, :oversight, :phone, :address)
                        """)
                .update();
        parts(centre);
    }

    /** Whether the version was still the one that was read. */
    boolean update(Centre centre) {
        int rows =
                bind(
                                centre,
                                """
                                update directory.centre set state = :state, ownership = :ownership,
                                    name_kk = :kk, name_ru = :ru, name_en = :en, region = :region,
                                    district = :district, lat = :lat, lon = :lon,
                                    accommodation = :accommodation, languages = :languages,
                                    accessibility = :accessibility, always_open = :always, places = :places,
                                    places_free = least(places_free, :places), beds = :beds,
                                    beds_free = least(beds_free, :beds), employer = :employer,
                                    oversight = :oversight, phone = :phone, address = :address,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("version", centre.version())
                        .update();
        if (rows == 0) {
            return false;
        }
        for (var table : List.of("centre_service", "schedule", "other_day")) {
            jdbc.sql("delete from directory." + table + " where centre = ?")
                    .param(centre.id().value())
                    .update();
        }
        parts(centre);
        return true;
    }

    /** Whether there is such a centre and so much room in it. */
    boolean room(CentreId id, int placesFree, int bedsFree) {
        return jdbc.sql(
                                """
                                update directory.centre
                                set places_free = :places, beds_free = :beds, room_told_at = :now
                                where id = :id and :places between 0 and places and :beds between 0 and beds
                                """)
                        .param("places", placesFree)
                        .param("beds", bedsFree)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(Centre centre, String sql) {
        return jdbc.sql(sql)
                .param("id", centre.id().value())
                .param("kind", centre.kind().code())
                .param("state", centre.state().code())
                .param("ownership", centre.ownership().code())
                .param("kk", centre.names().kk())
                .param("ru", centre.names().ru())
                .param("en", centre.names().en())
                .param("region", centre.region().value())
                .param("district", centre.district().value())
                .param("lat", centre.point().lat())
                .param("lon", centre.point().lon())
                .param("accommodation", centre.accommodation())
                .param("languages", codes(centre.languages().stream().map(Language::code).toList()))
                .param(
                        "accessibility",
                        codes(centre.accessibility().stream().map(Accessibility::code).toList()))
                .param("always", centre.hours().always())
                .param("places", centre.room().places())
                .param("placesFree", centre.room().placesFree())
                .param("beds", centre.room().beds())
                .param("bedsFree", centre.room().bedsFree())
                .param("now", Timestamp.from(clock.instant()))
                .param("employer", centre.employer().value())
                .param("oversight", centre.oversight().value())
                .param("phone", centre.phone())
                .param("address", centre.address());
    }

    private void parts(Centre centre) {
        jdbc.sql(
                        "insert into directory.centre_service (centre, service) select ?, unnest(?::text[])")
                .param(centre.id().value())
                .param(codes(centre.services().stream().map(ServiceKind::code).toList()))
                .update();
        var week = centre.hours().week();
        jdbc.sql(
                        """
                        insert into directory.schedule (centre, day, opens, minutes)
                        select ?, unnest(?::int[]), unnest(?::time[]), unnest(?::int[])
                        """)
                .param(centre.id().value())
                .param(
                        week.stream()
                                .map(OpeningHours.Span::day)
                                .map(DayOfWeek::getValue)
                                .toArray(Integer[]::new))
                .param(week.stream().map(span -> span.opens().toString()).toArray(String[]::new))
                .param(
                        week.stream()
                                .map(span -> (int) span.lasts().toMinutes())
                                .toArray(Integer[]::new))
                .update();
        centre.hours().exceptions().forEach(day -> otherDay(centre.id(), day));
    }

    private void otherDay(CentreId centre, OpeningHours.OtherDay day) {
        jdbc.sql("insert into directory.other_day (centre, date, reason) values (?, ?, ?)")
                .param(centre.value())
                .param(day.date())
                .param(day.reason())
                .update();
        for (var span : day.spans()) {
            jdbc.sql(
                            "insert into directory.other_span (centre, date, opens, minutes) values (?, ?, ?, ?)")
                    .param(centre.value())
                    .param(day.date())
                    .param(span.opens())
                    .param((int) span.lasts().toMinutes())
                    .update();
        }
    }

    private static String[] codes(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
