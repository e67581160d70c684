package org.shanyraq.integration.token;

import java.sql.Timestamp;
import java.time.Clock;
import org.shanyraq.directory.PartnerEnded;
import org.shanyraq.ground.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** Revokes every token of an organisation that works with the service no longer. */
@Component
class CloseDoors {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CloseDoors(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hearing it twice changes nothing. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PartnerEnded gone) {
        Acting.run(
                TokenDoor.READING_TOKENS,
                () ->
                        transaction.executeWithoutResult(
                                status ->
                                        jdbc.sql(
                                                        """
                                                        update integration.token set revoked_at = ?
                                                        where partner_id = ? and revoked_at is null
                                                        """)
                                                .param(Timestamp.from(clock.instant()))
                                                .param(gone.partner().value())
                                                .update()));
    }
}
