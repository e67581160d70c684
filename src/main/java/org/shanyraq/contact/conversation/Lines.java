package org.shanyraq.contact.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, by number. Row security decides which lines there are for whoever asks. */
@Component
public class Lines {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final DamagedWords damaged;

    Lines(JdbcClient jdbc, Sealing sealing, DamagedWords damaged) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.damaged = damaged;
    }

    /** A line and the member of staff who wrote it, where one did. */
    public record Written(Line line, Optional<StaffId> by) {}

    /** Lines after a number, in the order of their numbers, each sealed text opened. */
    public List<Written> after(ContactId contact, long number, int most) {
        var sealed =
                jdbc.sql(
                                """
                                select number, place, ord, kind, side, staff_id, at, id, text
                                from contact.line where contact_id = ? and number > ?
                                order by number limit ?
                                """)
                        .param(contact.value())
                        .param(number)
                        .param(most)
                        .query(Sealed::of)
                        .list();
        if (sealed.isEmpty()) {
            return List.of();
        }
        var key =
                Optional.ofNullable(
                        sealing.files(ContactId.KIND, List.of(contact.value()))
                                .get(contact.value()));
        return sealed.stream().map(line -> open(line, contact, key)).toList();
    }

    /** As {@link #after(ContactId, long, int)}, of many contacts in two queries. */
    public Map<ContactId, List<Written>> after(Map<UUID, Long> numbers, int mostOfEach) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var ids = numbers.keySet().toArray(UUID[]::new);
        var sealed = new HashMap<UUID, List<Sealed>>();
        jdbc.sql(
                        """
                        select l.number, l.place, l.ord, l.kind, l.side, l.staff_id, l.at, l.id, l.text, l.contact_id
                        from unnest(?::uuid[], ?::bigint[]) w (contact, after) cross join lateral (
                            select * from contact.line where contact_id = w.contact and number > w.after
                            order by number limit ?) l
                        order by l.contact_id, l.number
                        """)
                .param(ids)
                .param(Arrays.stream(ids).map(numbers::get).toArray(Long[]::new))
                .param(mostOfEach)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        sealed.computeIfAbsent(
                                                        row.getObject(10, UUID.class),
                                                        id -> new ArrayList<>())
                                                .add(Sealed.of(row, 0)));
        if (sealed.isEmpty()) {
            return Map.of();
        }
        var keys = sealing.files(ContactId.KIND, sealed.keySet());
        var opened = new HashMap<ContactId, List<Written>>();
        sealed.forEach(
                (contact, said) -> {
                    var key = Optional.ofNullable(keys.get(contact));
                    var id = new ContactId(contact);
                    opened.put(id, said.stream().map(line -> open(line, id, key)).toList());
                });
        return opened;
    }

    /** The last words of each contact, in two queries however many there are. */
    public Map<ContactId, Written> lastOf(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        var ids = contacts.stream().map(ContactId::value).toArray(UUID[]::new);
        var keys = sealing.files(ContactId.KIND, List.of(ids));
        var last = new HashMap<ContactId, Written>();
        jdbc.sql(
                        """
                        select l.number, l.place, l.ord, l.kind, l.side, l.staff_id, l.at, l.id, l.text, l.contact_id
                        from unnest(?::uuid[]) c (id) cross join lateral (
                            select * from contact.line where contact_id = c.id and kind = 'words'
                            order by place desc, ord desc limit 1) l
                        """)
                .param(ids)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    var contact = new ContactId(row.getObject(10, UUID.class));
                                    var key = Optional.ofNullable(keys.get(contact.value()));
                                    last.put(contact, open(Sealed.of(row, 0), contact, key));
                                });
        return last;
    }

    private Written open(Sealed line, ContactId contact, Optional<SealedFile> key) {
        try {
            return line.open(key);
        } catch (SealedFile.SealBroken broken) {
            damaged.found(contact, line.id);
            return line.as(Line.Kind.UNREADABLE, "");
        }
    }

    private record Sealed(Line line, @Nullable UUID staff, UUID id, byte @Nullable [] text) {
        static Sealed of(ResultSet row, int n) throws SQLException {
            return new Sealed(
                    new Line(
                            row.getLong(1),
                            row.getLong(2),
                            row.getInt(3),
                            Line.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                            Line.Side.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                            row.getTimestamp(7).toInstant(),
                            ""),
                    row.getObject(6, UUID.class),
                    row.getObject(8, UUID.class),
                    row.getBytes(9));
        }

        Written open(Optional<SealedFile> key) {
            return text == null || key.isEmpty()
                    ? as(line.kind(), "")
                    : as(line.kind(), key.get().open(SealedColumns.LINE_TEXT, id, text));
        }

        Written as(Line.Kind kind, String words) {
            return new Written(
                    new Line(
                            line.number(),
                            line.place(),
                            line.order(),
                            kind,
                            line.side(),
                            line.at(),
                            words),
                    Optional.ofNullable(staff).map(StaffId::new));
        }
    }
}
