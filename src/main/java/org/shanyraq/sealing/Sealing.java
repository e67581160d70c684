package org.shanyraq.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A key per file (contact, person, case), wrapped by the wrapping key. To destroy a file's key is
 * to erase what it sealed, everywhere; a tombstone keeps a restored backup from bringing it back.
 */
@Component
public class Sealing {
    /** An unwrapped key stays in memory no longer than this (reference/security.md §2.2). */
    private static final Duration KEPT_OPEN = Duration.ofMinutes(5);

    private static final int ORDINARY = 0;
    private static final int LOCATION = 1;

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final Tombstones tombstones;
    private final Clock clock;
    private final Cache<ByteBuffer, Aead> opened =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(KEPT_OPEN).build();

    Sealing(KeyRing ring, JdbcClient jdbc, Tombstones tombstones, Clock clock) {
        this.ring = ring;
        this.jdbc = jdbc;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /** Makes the key of a new file in memory; nothing is stored yet. */
    public NewFile prepare(Thing owner) {
        return prepare(owner, ORDINARY);
    }

    /** Stores a prepared key within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(NewFile prepared) {
        store(prepared, ORDINARY);
    }

    /** Stores many prepared keys in one statement, for imports. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Collection<NewFile> prepared) {
        jdbc.sql(
                        """
                        insert into sealing.file_key (kind, id, tier, wrapped, wrapping_key, made_at)
                        select * from unnest(?::text[], ?::uuid[], ?::smallint[], ?::bytea[], ?::int[], ?::timestamptz[])
                        """)
                .param(prepared.stream().map(file -> file.owner().kind()).toArray(String[]::new))
                .param(prepared.stream().map(file -> file.owner().id()).toArray(UUID[]::new))
                .param(prepared.stream().map(file -> (short) ORDINARY).toArray(Short[]::new))
                .param(prepared.stream().map(NewFile::wrapped).toArray(byte[][]::new))
                .param(prepared.stream().map(NewFile::wrappingKey).toArray(Integer[]::new))
                .param(prepared.stream().map(file -> file.at().toString()).toArray(String[]::new))
                .update();
    }

    /** Makes and stores the key of a new file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedFile create(Thing owner) {
        var prepared = prepare(owner);
        store(prepared);
        return prepared.file();
    }

    /**
     * @throws KeyDestroyed when the file was erased, or never had a key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedFile file(Thing owner) {
        var found = files(owner.kind(), List.of(owner.id())).get(owner.id());
        if (found == null) {
            throw new KeyDestroyed(owner);
        }
        return found;
    }

    /** The keys of many files in one query; a file whose key is destroyed is absent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, SealedFile> files(String kind, Collection<UUID> owners) {
        return load(kind, owners, ORDINARY);
    }

    /** The separate key for fields that tell where she can be found, made when first asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedFile locationFile(Thing owner) {
        var found = load(owner.kind(), List.of(owner.id()), LOCATION).get(owner.id());
        if (found != null) {
            return found;
        }
        file(owner);
        var prepared = prepare(owner, LOCATION);
        store(prepared, LOCATION);
        return prepared.file();
    }

    /**
     * Opens a key that {@link #prepare} made and that was kept outside the database.
     *
     * @throws KeyDestroyed when it is not a key of that owner under our wrapping key
     */
    public SealedFile reopen(Thing owner, byte[] wrapped) {
        return open(owner, wrapped, ORDINARY);
    }

    /** Erases everything that the file's keys sealed. Cannot be undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(Thing owner, String reason) {
        tombstones.lay(owner, reason, clock.instant());
    }

    private NewFile prepare(Thing owner, int tier) {
        try {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var wrapped =
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            handle, ring.wrapping(), boundTo(owner, tier));
            var key = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            opened.put(ByteBuffer.wrap(wrapped), key);
            return new NewFile(
                    owner,
                    new TinkFile(key, tier == LOCATION),
                    wrapped,
                    ring.wrappingKey(),
                    clock.instant());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a new key could not be made", impossible);
        }
    }

    private void store(NewFile prepared, int tier) {
        jdbc.sql(
                        """
                        insert into sealing.file_key (kind, id, tier, wrapped, wrapping_key, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(prepared.owner().kind())
                .param(prepared.owner().id())
                .param(tier)
                .param(prepared.wrapped())
                .param(prepared.wrappingKey())
                .param(Timestamp.from(prepared.at()))
                .update();
    }

    private Map<UUID, SealedFile> load(String kind, Collection<UUID> owners, int tier) {
        var files = new HashMap<UUID, SealedFile>();
        jdbc.sql(
                        """
                        select id, wrapped from sealing.file_key
                        where kind = ? and id = any (?) and tier = ? and wrapped is not null
                        """)
                .param(kind)
                .param(owners.toArray(UUID[]::new))
                .param(tier)
                .query(
                        row -> {
                            var id = row.getObject(1, UUID.class);
                            files.put(id, open(new Thing(kind, id), row.getBytes(2), tier));
                        });
        return files;
    }

    private SealedFile open(Thing owner, byte[] wrapped, int tier) {
        var key = opened.get(ByteBuffer.wrap(wrapped), bytes -> unwrap(owner, wrapped, tier));
        return new TinkFile(key, tier == LOCATION);
    }

    private Aead unwrap(Thing owner, byte[] wrapped, int tier) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, ring.wrapping(), boundTo(owner, tier))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException foreign) {
            throw new KeyDestroyed(owner);
        }
    }

    static byte[] boundTo(Thing owner, int tier) {
        return (owner + "|" + tier).getBytes(StandardCharsets.UTF_8);
    }
}
