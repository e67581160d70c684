package org.shanyraq.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.conversation.Proof;
import org.shanyraq.contact.conversation.Views;
import org.shanyraq.contact.conversation.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a conversation, on the page in which it was held and nowhere else, she may say whether it
 * helped. She is asked once, never written to about it, and no word of hers is asked for.
 */
@Component
public class SayIfItHelped {
    private final Policy policy;
    private final Proof proof;
    private final Visits visits;
    private final Views views;
    private final JdbcClient jdbc;
    private final Clock clock;

    SayIfItHelped(
            Policy policy, Proof proof, Visits visits, Views views, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.proof = proof;
        this.visits = visits;
        this.views = views;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What she may say. */
    public enum Answer {
        YES,
        PARTLY,
        NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Her first answer stands; false where there is nothing of hers that is over. */
    @Transactional
    public boolean say(VisitorToken token, ViewToken view, Answer answer) {
        policy.require(ContactActs.CONVERSE);
        proof.of(token, view);
        var over =
                visits.of(token)
                        .filter(visit -> visit.state() == ContactState.CLOSED)
                        .map(Visits.Visit::contact)
                        .filter(
                                contact ->
                                        views.alive(view.hash())
                                                .filter(open -> open.contact().equals(contact))
                                                .isPresent());
        over.ifPresent(
                contact ->
                        jdbc.sql(
                                        """
                                        insert into contact.survey (contact_id, helped, at) values (?, ?, ?)
                                        on conflict do nothing
                                        """)
                                .param(contact.value())
                                .param(answer.code())
                                .param(Timestamp.from(clock.instant()))
                                .update());
        return over.isPresent();
    }
}
