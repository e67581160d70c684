package org.shanyraq.web.live;

import org.shanyraq.web.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the database tell all nodes, when the transaction commits. */
@Component
class Notices implements Live {
    static final String CHANNEL = "shanyraq_live";

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String topic) {
        jdbc.sql("select pg_notify(?, ?)")
                .param(CHANNEL)
                .param(topic)
                .query((row, n) -> true)
                .list();
    }
}
