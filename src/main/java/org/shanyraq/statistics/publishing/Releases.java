package org.shanyraq.statistics.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The releases: written once, never changed. */
@Repository
public class Releases {
    private static final String COLUMNS =
            "select month, indicator, state, day, at, national, withheld, figures, hash from statistics.release ";

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one frozen release of a month. */
    public Optional<Release> frozen(String indicator, YearMonth month) {
        return jdbc.sql(COLUMNS + "where indicator = ? and state = 'frozen' and month = ?")
                .param(indicator)
                .param(month.atDay(1))
                .query(Releases::release)
                .optional();
    }

    /** The newest release of an open month that says something by region. */
    public Optional<Release> newest(String indicator, YearMonth month) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where indicator = ? and state = 'open' and month = ? and not withheld
                                order by day desc limit 1
                                """)
                .param(indicator)
                .param(month.atDay(1))
                .query(Releases::release)
                .optional();
    }

    /** A closed month's count of the country. */
    public record Point(YearMonth month, OptionalInt national) {}

    /** The country's counts of the newest closed months, oldest first. */
    public List<Point> series(String indicator, int months) {
        return jdbc.sql(
                        """
                        select month, national from statistics.release
                        where indicator = ? and state = 'frozen' order by month desc limit ?
                        """)
                .param(indicator)
                .param(months)
                .query((row, n) -> new Point(month(row), count(row, "national")))
                .list()
                .reversed();
    }

    public List<YearMonth> frozenMonths() {
        return jdbc.sql(
                        "select distinct month from statistics.release where state = 'frozen' order by month desc")
                .query((row, n) -> month(row))
                .list();
    }

    public List<Release> frozen(YearMonth month) {
        return jdbc.sql(COLUMNS + "where state = 'frozen' and month = ?")
                .param(month.atDay(1))
                .query(Releases::release)
                .list();
    }

    /** Every closed month, row by row, oldest first; to be closed by the caller. */
    public Stream<Release> allFrozen() {
        return jdbc
                .sql(COLUMNS + "where state = 'frozen' order by month, indicator")
                .query(Releases::release)
                .stream();
    }

    /** Whether this day's release of the open month was made or withheld already. */
    List<String> releasedOn(LocalDate day) {
        return jdbc.sql("select indicator from statistics.release where state = 'open' and day = ?")
                .param(day)
                .query((row, n) -> row.getString(1))
                .list();
    }

    void write(
            YearMonth month,
            String indicator,
            boolean frozen,
            LocalDate day,
            Instant at,
            OptionalInt national,
            Optional<Figures> figures) {
        var text = figures.map(Figures::text).orElse("");
        var total = national.isPresent() ? Integer.toString(national.getAsInt()) : "";
        jdbc.sql(
                        """
                        insert into statistics.release (month, indicator, state, day, at, national, withheld, figures, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(month.atDay(1))
                .param(indicator)
                .param(frozen ? "frozen" : "open")
                .param(day)
                .param(Timestamp.from(at))
                .param(national.isPresent() ? national.getAsInt() : null)
                .param(figures.isEmpty())
                .param(text)
                .param(Figures.hash(indicator, month.toString(), total, text))
                .update();
    }

    private static Release release(ResultSet row, int n) throws SQLException {
        return new Release(
                month(row),
                row.getString("indicator"),
                row.getString("state").equals("frozen"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                count(row, "national"),
                row.getBoolean("withheld"),
                Figures.read(row.getString("figures")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static OptionalInt count(ResultSet row, String column) throws SQLException {
        int n = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(n);
    }
}
