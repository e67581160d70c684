package org.shanyraq.contact.register;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the key of what was said when its term is over, unless the contact was handed over or
 * the law holds it. What is plain stays for the figures.
 */
@Configuration
class ForgetWords {
    static final String JOB = "contact.forget";
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Relations relations;
    private final Trail trail;
    private final DatedSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetWords(
            JdbcClient jdbc,
            Sealing sealing,
            Relations relations,
            Trail trail,
            DatedSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.relations = relations;
        this.trail = trail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> contactForgetting() {
        return RecurringJob.every(Duration.ofMinutes(5), JOB, this::forgetDue);
    }

    void forgetDue() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> forgetSome() == BATCH));
        }
    }

    private int forgetSome() {
        var due =
                jdbc.sql(
                                """
                                select id from contact.contact
                                where state = 'closed' and shredded_at is null and closed_at < ?
                                  and not handed_over and not held
                                order by closed_at limit ? for update skip locked
                                """)
                        .param(
                                Timestamp.from(
                                        clock.instant()
                                                .minus(settings.duration("contact.text.keep"))))
                        .param(BATCH)
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list();
        if (!due.isEmpty()) {
            trail.wrote("contact.forget", due.stream().map(ContactId::thing).toList(), "term_over");
            due.forEach(this::forget);
        }
        return due.size();
    }

    private void forget(ContactId contact) {
        sealing.destroy(contact.thing(), "term_over");
        for (var statement : ERASE) {
            jdbc.sql(statement).param(contact.value()).update();
        }
        relations
                .serving(contact.thing())
                .forEach(staff -> relations.endServes(staff, contact.thing()));
        jdbc.sql(
                        """
                        update contact.contact set shredded_at = ?, origin = null, pin = null, note = null,
                            branches = null, person = null, household = null, topics = '{}', tongue = null
                        where id = ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(contact.value())
                .update();
    }

    private static final List<String> ERASE =
            List.of(
                    "update contact.line set text = null where contact_id = ?",
                    "update contact.triage set answers = null where contact_id = ?",
                    "update contact.whisper set text = null where contact_id = ?",
                    "update contact.emergency_call set dispatch = null where contact_id = ?",
                    "update contact.follow_up set note = null where contact_id = ?",
                    "delete from contact.presence where contact_id = ?",
                    "delete from contact.draft where contact_id = ?",
                    "delete from contact.feared_centre where contact_id = ?",
                    "delete from contact.callback where contact_id = ?",
                    "update contact.peer set address = null where contact_id = ?",
                    "delete from contact.view where contact_id = ?",
                    "delete from contact.visitor_key where contact_id = ?");
}
