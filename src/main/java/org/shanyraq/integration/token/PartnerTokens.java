package org.shanyraq.integration.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.PartnerScopes;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.PartnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that partner organisations hold. Only a hash of each is stored. */
@Component
public class PartnerTokens implements PartnerScopes {
    private static final int BYTES = 32;

    /** A revoked token is refused on every node within this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /**
     * The token with which the running request came: one partner may hold several, each its own.
     */
    static final ScopedValue<Held> PRESENTED = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<Held>> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();

    PartnerTokens(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose token it is and what it is good for. */
    public record Held(PartnerId partner, Set<String> scopes) {}

    /** Makes a token, which is told once and never again. */
    @Transactional
    public String issue(PartnerId partner, Set<Scope> good, Duration lasts) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var codes = good.stream().map(Scope::code).toArray(String[]::new);
        jdbc.sql(
                        """
                        insert into integration.token (hash, partner_id, scopes, issued_at, ends_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(hash(token))
                .param(partner.value())
                .param(codes)
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(clock.instant().plus(lasts)))
                .update();
        trail.wrote("token.issue", Set.of(partner.thing()), "administration");
        return token;
    }

    /** Ends every token of the partner. */
    @Transactional
    public void revoke(PartnerId partner) {
        jdbc.sql("update integration.token set ends_at = ? where partner_id = ? and ends_at > ?")
                .param(Timestamp.from(clock.instant()))
                .param(partner.value())
                .param(Timestamp.from(clock.instant()))
                .update();
        known.invalidateAll();
        trail.wrote("token.revoke", Set.of(partner.thing()), "administration");
    }

    /** Who holds the token, if it is one and still good. */
    @Transactional(readOnly = true)
    public Optional<Held> holder(String token) {
        return known.get(
                HexFormat.of().formatHex(hash(token)), hash -> read(HexFormat.of().parseHex(hash)));
    }

    @Override
    public Set<String> of(PartnerId partner) {
        return PRESENTED.isBound() && PRESENTED.get().partner.equals(partner)
                ? PRESENTED.get().scopes
                : Set.of();
    }

    private Optional<Held> read(byte[] hash) {
        return jdbc.sql(
                        """
                                select partner_id, scopes from integration.token
                                where hash = ? and ends_at > ?
                                """)
                .param(hash)
                .param(Timestamp.from(clock.instant()))
                .query(
                        (row, n) ->
                                new Held(
                                        new PartnerId(row.getObject(1, UUID.class)),
                                        Set.of((String[]) row.getArray(2).getArray())))
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
