package org.shanyraq.audit.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.springframework.stereotype.Component;

/** The Ed25519 key (RFC 8032) that signs checkpoints; it lies beside the wrapping key. */
@Component
public class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    SigningKey(AuditSettings settings) {
        try {
            Path folder = settings.keys().toAbsolutePath();
            Path secretFile = folder.resolve("trail-signing.pk8");
            Path openFile = folder.resolve("trail-signing.pub");
            if (!Files.exists(secretFile)) {
                make(folder, secretFile, openFile);
            }
            var keys = KeyFactory.getInstance(ALGORITHM);
            secret = keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secretFile)));
            open = keys.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(openFile)));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("the trail's signing key cannot be used", unusable);
        }
    }

    Checkpoint sign(Checkpoint unsigned) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(unsigned.digest());
            return unsigned.signed(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a checkpoint could not be signed", impossible);
        }
    }

    public boolean verifies(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(checkpoint.digest());
            return checkpoint.isWellFormed() && signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static void make(Path folder, Path secretFile, Path openFile)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.write(openFile, pair.getPublic().getEncoded());
        Files.createFile(
                secretFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(secretFile, pair.getPrivate().getEncoded());
    }
}
