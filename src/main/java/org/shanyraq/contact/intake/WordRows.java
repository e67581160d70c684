package org.shanyraq.contact.intake;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of words, each in its place. */
@Component
class WordRows {
    /**
     * A repetition inserts nothing. A message that was overtaken by a later one of the same page
     * takes that one's place, and the sender's own count orders the two.
     */
    private static final String INSERT =
            """
            with counted as (
                update contact.contact c set last_number = last_number + 1,
                    visitor_at = case when :staff::uuid is null then :at else visitor_at end,
                    visitor_left_at = case when :staff::uuid is null then null else visitor_left_at end
                where id = :contact and state <> 'closed' and not exists (
                    select from contact.line l where l.contact_id = :contact and l.client_key = :key)
                returning last_number)
            insert into contact.line
                (contact_id, number, id, place, ord, kind, side, staff_id, sender, client_key, at, text)
            select :contact, last_number, :id,
                coalesce((select min(place) from contact.line l
                    where l.contact_id = :contact and l.sender = :sender and l.ord > :ord), last_number),
                :ord, 'words', case when :staff::uuid is null then 'visitor' else 'operator' end,
                :staff::uuid, :sender, :key, :at, :text
            from counted returning number
            """;

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Outcome insert(SealedWords words) {
        var number =
                jdbc.sql(INSERT)
                        .param("contact", words.contact())
                        .param("id", words.id())
                        .param("sender", words.sender())
                        .param("key", words.clientKey())
                        .param("ord", words.order())
                        .param("staff", words.staff().map(Object::toString).orElse(null))
                        .param("at", Timestamp.from(words.at()))
                        .param("text", words.text())
                        .query(Long.class)
                        .optional();
        return number.<Outcome>map(fresh -> new Outcome.Kept(true, fresh))
                .orElseGet(() -> earlier(words));
    }

    private Outcome earlier(SealedWords words) {
        return jdbc.sql("select number from contact.line where contact_id = ? and client_key = ?")
                .param(words.contact())
                .param(words.clientKey())
                .query(Long.class)
                .optional()
                .<Outcome>map(number -> new Outcome.Kept(false, number))
                .orElseGet(Outcome.Over::new);
    }
}
