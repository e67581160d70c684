package org.shanyraq.integration.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.shanyraq.ground.Acting;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes when tokens were last presented, beside the requests and never in their way. */
@Component
class NoteUses {
    private final PartnerTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoteUses(PartnerTokens tokens, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000)
    void note() {
        var used = tokens.takeUsed();
        if (used.isEmpty()) {
            return;
        }
        try {
            Acting.run(
                    TokenDoor.READING_TOKENS,
                    () ->
                            transaction.executeWithoutResult(
                                    status ->
                                            jdbc.sql(
                                                            "update integration.token set used_at = ? where id = any(?)")
                                                    .param(Timestamp.from(clock.instant()))
                                                    .param(used.toArray(UUID[]::new))
                                                    .update()));
        } catch (DataAccessException | TransactionException away) {
            // They are noted when they are used again.
        }
    }
}
