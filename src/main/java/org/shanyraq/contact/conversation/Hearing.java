package org.shanyraq.contact.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.conversation.Lines.Written;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What many open pages hear, in a number of queries that does not depend on how many they are. The
 * job that tells pages asks, and gives each page only what is its own: an operator's page what she
 * works on at this moment, a visitor's page what was said since it was opened.
 */
@Component
public class Hearing {
    private static final Actor.Job LIVE = new Actor.Job("contact.live");
    private static final String LAPSE = "contact.view.lapse";
    private static final int MOST_LINES = 200;

    /** Signs of life of many pages are noted no oftener than this. */
    private static final Duration NOTED = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final Lines lines;
    private final Relations relations;
    private final DatedSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Hearing(
            JdbcClient jdbc,
            Lines lines,
            Relations relations,
            DatedSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.relations = relations;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An operator's page that has a conversation's lines up to a number. */
    public record OfStaff(StaffId staff, ContactId contact, long after) {}

    /** A visitor's page, by the hash of its token in hex, that has the lines up to a number. */
    public record OfVisitor(String view, long after) {}

    /** What a visitor's page is told: her lines, and how her contact stands. */
    public record Heard(List<Written> lines, Visits.Visit visit) {}

    /** Pages of those who no longer work on the contact are absent. */
    public Map<OfStaff, List<Written>> staff(Collection<OfStaff> pages) {
        return live(
                () -> {
                    var serving =
                            relations.serving(
                                    ContactId.KIND,
                                    pages.stream().map(p -> p.contact.value()).distinct().toList());
                    var may =
                            pages.stream()
                                    .filter(
                                            p ->
                                                    serving.containsKey(p.contact.value())
                                                            && serving.get(p.contact.value())
                                                                    .contains(p.staff))
                                    .toList();
                    var said =
                            lines.after(
                                    least(may, p -> p.contact.value(), OfStaff::after), MOST_LINES);
                    return may.stream()
                            .distinct()
                            .collect(
                                    Collectors.toMap(
                                            p -> p, p -> after(said.get(p.contact), p.after)));
                });
    }

    /** Pages that have lapsed or ended are absent. */
    public Map<OfVisitor, Heard> visitors(Collection<OfVisitor> pages) {
        return live(
                () -> {
                    var open = open(pages.stream().map(OfVisitor::view).distinct().toList());
                    var may = pages.stream().filter(p -> open.containsKey(p.view)).toList();
                    var said =
                            lines.after(
                                    least(
                                            may,
                                            p -> of(open, p).contact,
                                            p -> Math.max(p.after, of(open, p).start)),
                                    MOST_LINES);
                    var heard = new HashMap<OfVisitor, Heard>();
                    for (var page : may) {
                        var view = of(open, page);
                        heard.put(
                                page,
                                new Heard(
                                        after(
                                                said.get(view.visit.contact()),
                                                Math.max(page.after, view.start)),
                                        view.visit));
                    }
                    return heard;
                });
    }

    private static OpenView of(Map<String, OpenView> open, OfVisitor page) {
        return Objects.requireNonNull(open.get(page.view));
    }

    private Map<String, OpenView> open(List<String> views) {
        var now = clock.instant();
        var open =
                jdbc
                        .sql(
                                """
                                select encode(v.hash, 'hex'), v.contact_id, v.start, v.seen_at, c.state, c.language,
                                    c.last_number, c.pin is not null
                                from contact.view v join contact.contact c on c.id = v.contact_id
                                where v.hash = any (array(select decode(h, 'hex') from unnest(?::text[]) h))
                                  and v.ended_at is null and v.seen_at > ?
                                """)
                        .param(views.toArray(String[]::new))
                        .param(Timestamp.from(now.minus(settings.duration(LAPSE))))
                        .query(OpenView::of)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(OpenView::hash, view -> view));
        noteLife(
                open.values().stream()
                        .filter(view -> view.quiet.isBefore(now.minus(NOTED)))
                        .map(OpenView::hash)
                        .toArray(String[]::new));
        return open;
    }

    private void noteLife(String[] views) {
        if (views.length > 0) {
            jdbc.sql(
                            """
                            update contact.view set seen_at = ?
                            where hash = any (array(select decode(h, 'hex') from unnest(?::text[]) h))
                            """)
                    .param(Timestamp.from(clock.instant()))
                    .param(views)
                    .update();
        }
    }

    /** From where on each contact's lines are wanted by anybody. */
    private static <P> Map<UUID, Long> least(
            Collection<P> pages, Function<P, UUID> contact, ToLongFunction<P> after) {
        var least = new HashMap<UUID, Long>();
        pages.forEach(p -> least.merge(contact.apply(p), after.applyAsLong(p), Math::min));
        return least;
    }

    private static List<Written> after(@Nullable List<Written> said, long after) {
        return said == null
                ? List.of()
                : said.stream().filter(written -> written.line().number() > after).toList();
    }

    private <T> T live(Supplier<T> work) {
        return Acting.as(
                LIVE,
                () ->
                        Acting.steadily(
                                () ->
                                        Objects.requireNonNull(
                                                transaction.execute(status -> work.get()))));
    }

    private record OpenView(
            String hash, UUID contact, long start, Instant quiet, Visits.Visit visit) {
        static OpenView of(ResultSet row, int n) throws SQLException {
            var contact = row.getObject(2, UUID.class);
            return new OpenView(
                    row.getString(1),
                    contact,
                    row.getLong(3),
                    row.getTimestamp(4).toInstant(),
                    new Visits.Visit(
                            new ContactId(contact),
                            ContactState.of(row.getString(5)),
                            Language.of(row.getString(6)).orElse(Language.KK),
                            row.getLong(7),
                            row.getBoolean(8)));
        }
    }
}
