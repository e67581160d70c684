package org.shanyraq.contact.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.SealedColumns;
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

    Lines(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
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
        return sealed.stream().map(line -> line.open(key)).toList();
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
                                    var contact = row.getObject(10, UUID.class);
                                    last.put(
                                            new ContactId(contact),
                                            Sealed.of(row, 0)
                                                    .open(Optional.ofNullable(keys.get(contact))));
                                });
        return last;
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
            var by = Optional.ofNullable(staff).map(StaffId::new);
            if (text == null || key.isEmpty()) {
                return new Written(line, by);
            }
            var words = key.get().open(SealedColumns.LINE_TEXT, id, text);
            return new Written(
                    new Line(
                            line.number(),
                            line.place(),
                            line.order(),
                            line.kind(),
                            line.side(),
                            line.at(),
                            words),
                    by);
        }
    }
}
