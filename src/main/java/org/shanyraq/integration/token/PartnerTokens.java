package org.shanyraq.integration.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.PartnerScopes;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PartnerId;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that partner organisations hold. Only a hash of each is stored. */
@Component
public class PartnerTokens implements PartnerScopes {
    private static final int BYTES = 32;

    /** A revoked token is refused on every node within this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /**
     * Whose token was good this short a time ago is still believed while the database is away:
     * somebody asks for help. Everything but help needs the database anyway.
     */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    /**
     * The token with which the running request came: one partner may hold several, each its own.
     */
    static final ScopedValue<Held> PRESENTED = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final AskAtOnce atOnce;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;
    private final Set<UUID> used = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<Held>> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();
    private final Cache<String, Held> believed =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(BELIEVED).build();

    PartnerTokens(
            JdbcClient jdbc, AskAtOnce atOnce, @Lazy Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.atOnce = atOnce;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose token it is and what it is good for. */
    public record Held(UUID id, PartnerId partner, Set<String> scopes) {}

    /**
     * A token as an administrator sees it: everything but what it says.
     *
     * @param purpose what it is for, in the administrator's words
     * @param revoked when somebody ended it; absent while nobody did
     * @param used when it was last presented, to within half a minute; absent for never
     */
    public record Issued(
            UUID id,
            PartnerId partner,
            String purpose,
            Set<String> scopes,
            Instant issued,
            Instant ends,
            @Nullable Instant revoked,
            @Nullable Instant used) {
        public boolean isGood(Instant now) {
            return revoked == null && now.isBefore(ends);
        }
    }

    /** Makes a token, which is told once and never again. */
    @Transactional
    public String issue(PartnerId partner, String purpose, Set<Scope> good, Duration lasts) {
        var allowed = policy.require(TokenActs.MANAGE);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        """
                        insert into integration.token
                            (hash, partner_id, scopes, issued_at, ends_at, id, purpose, issued_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(hash(token))
                .param(partner.value())
                .param(good.stream().map(Scope::code).sorted().toArray(String[]::new))
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(clock.instant().plus(lasts)))
                .param(FreshId.next())
                .param(purpose.strip())
                .param(Acting.staff().map(staff -> staff.id().value()).orElse(null))
                .update();
        trail.wrote("token.issue", Set.of(partner.thing()), allowed.reason());
        return token;
    }

    /** Ends one token, on every node within seconds. */
    @Transactional
    public void revoke(PartnerId partner, UUID id) {
        var allowed = policy.require(TokenActs.MANAGE);
        jdbc.sql(
                        """
                        update integration.token set revoked_at = :now
                        where partner_id = :partner and id = :id and revoked_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("partner", partner.value())
                .param("id", id)
                .update();
        known.invalidateAll();
        believed.invalidateAll();
        trail.wrote("token.revoke", Set.of(partner.thing()), allowed.reason());
    }

    /** All that were ever made for a partner, or for everybody; the newest first. */
    @Transactional
    public List<Issued> issued(@Nullable PartnerId partner, int most) {
        var allowed = policy.require(TokenActs.MANAGE);
        trail.wrote(
                "token.list",
                partner == null ? Set.of() : Set.of(partner.thing()),
                allowed.reason());
        return jdbc.sql(
                        """
                        select id, partner_id, purpose, scopes, issued_at, ends_at, revoked_at, used_at
                        from integration.token
                        where :partner::uuid is null or partner_id = :partner::uuid
                        order by issued_at desc, id limit :most
                        """)
                .param("partner", partner == null ? null : partner.value())
                .param("most", most)
                .query(PartnerTokens::issued)
                .list();
    }

    /**
     * Who holds the token, if it is one and still good. While the database is away, one that was
     * good not long ago is: whom a partner passes on lies in the journal then.
     */
    public Optional<Held> holder(String token) {
        var bytes = hash(token);
        var name = HexFormat.of().formatHex(bytes);
        var found = known.getIfPresent(name);
        if (found != null) {
            return found;
        }
        try {
            found = atOnce.ask(() -> read(bytes));
        } catch (DataAccessException | TransactionException away) {
            var before = Optional.ofNullable(believed.getIfPresent(name));
            if (before.isEmpty()) {
                throw away;
            }
            return before;
        }
        found.ifPresent(held -> used.add(held.id()));
        known.put(name, found);
        found.ifPresentOrElse(held -> believed.put(name, held), () -> believed.invalidate(name));
        return found;
    }

    @Override
    public Set<String> of(PartnerId partner) {
        return PRESENTED.isBound() && PRESENTED.get().partner.equals(partner)
                ? PRESENTED.get().scopes
                : Set.of();
    }

    private Optional<Held> read(byte[] hash) {
        return atOnce.jdbc()
                .sql(
                        """
                        select id, partner_id, scopes from integration.token
                        where hash = ? and ends_at > ? and revoked_at is null
                        """)
                .param(hash)
                .param(Timestamp.from(clock.instant()))
                .query(
                        (row, n) ->
                                new Held(
                                        row.getObject(1, UUID.class),
                                        new PartnerId(row.getObject(2, UUID.class)),
                                        Set.of((String[]) row.getArray(3).getArray())))
                .optional();
    }

    /** Those that were presented since this was last asked. */
    Set<UUID> takeUsed() {
        var taken = Set.copyOf(used);
        used.removeAll(taken);
        return taken;
    }

    private static Issued issued(ResultSet row, int n) throws SQLException {
        return new Issued(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("purpose"),
                new TreeSet<>(Set.of((String[]) row.getArray("scopes").getArray())),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
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
