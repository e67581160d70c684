package org.shanyraq.contact.conversation;

import java.util.HexFormat;
import java.util.Optional;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the database, for this transaction only, which token and which page a visitor holds. Row
 * security shows her what is hers and nothing from before the page.
 */
@Component
public class Proof {
    private final JdbcClient jdbc;

    Proof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void of(VisitorToken token) {
        tell(token.hash(), Optional.empty());
    }

    public void of(VisitorToken token, ViewToken view) {
        tell(token.hash(), Optional.of(view.hash()));
    }

    /** A page that was proved when it began to listen. */
    public void ofView(byte[] viewHash) {
        tell(new byte[0], Optional.of(viewHash));
    }

    private void tell(byte[] visitor, Optional<byte[]> view) {
        jdbc.sql(
                        "select set_config('shanyraq.visitor', ?, true), set_config('shanyraq.view', ?, true)")
                .param(HexFormat.of().formatHex(visitor))
                .param(view.map(HexFormat.of()::formatHex).orElse(""))
                .query((row, n) -> true)
                .single();
    }
}
