package org.shanyraq.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KeysetManager;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * The keys that stand above all others: one wraps the keys of files, one makes blind tokens. They
 * lie in a folder of their own, never in the data folder or a backup of it; a ministry puts them
 * into a hardware module behind this class.
 */
@Component
class KeyRing {
    private static final String WRAPPING = "wrapping";
    private static final String BLIND = "blind";

    private final Path folder;
    private final PrfSet blind;
    private volatile Wrapping wrapping;

    KeyRing(SealingSettings settings) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            folder = settings.keys().toAbsolutePath();
            Files.createDirectories(folder);
            wrapping = wrapping(loadOrMake(WRAPPING, "AES256_GCM"));
            blind =
                    loadOrMake(BLIND, "HMAC_SHA256_PRF")
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new UnusableKeys(unusable);
        }
    }

    Aead wrapping() {
        return wrapping.key;
    }

    /** The number of the wrapping key that new files take. */
    int wrappingKey() {
        return wrapping.primary;
    }

    PrfSet blind() {
        return blind;
    }

    /** Adds a wrapping key and makes it the one that wraps; the older ones still open. */
    synchronized void rotate() {
        try {
            var manager = KeysetManager.withKeysetHandle(load(WRAPPING));
            manager.add(KeyTemplates.get("AES256_GCM"));
            var added = manager.getKeysetHandle();
            manager.setPrimary(added.getAt(added.size() - 1).getId());
            save(WRAPPING, manager.getKeysetHandle());
            wrapping = wrapping(manager.getKeysetHandle());
        } catch (GeneralSecurityException | IOException failed) {
            throw new UnusableKeys(failed);
        }
    }

    private static Wrapping wrapping(KeysetHandle handle) throws GeneralSecurityException {
        return new Wrapping(
                handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
                handle.getPrimary().getId());
    }

    private KeysetHandle loadOrMake(String name, String template)
            throws GeneralSecurityException, IOException {
        if (!Files.exists(file(name))) {
            save(name, KeysetHandle.generateNew(KeyTemplates.get(template)));
        }
        return load(name);
    }

    private KeysetHandle load(String name) throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file(name)), InsecureSecretKeyAccess.get());
    }

    private void save(String name, KeysetHandle handle)
            throws GeneralSecurityException, IOException {
        Path fresh =
                Files.createTempFile(
                        folder,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh,
                TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    private record Wrapping(Aead key, int primary) {}

    /** The keys cannot be read, made or used: nothing may start without them. */
    static final class UnusableKeys extends UncheckedIOException {
        UnusableKeys(Exception cause) {
            super(cause instanceof IOException io ? io : new IOException("keys", cause));
        }
    }
}
