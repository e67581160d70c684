package org.shanyraq.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * @param location whether this is the separate key of fields that tell where she can be found
 */
record TinkFile(Aead key, boolean location) implements SealedFile {
    @Override
    public byte[] seal(Field field, UUID row, String text) {
        demandRightKey(field);
        try {
            return key.encrypt(text.getBytes(StandardCharsets.UTF_8), field.boundTo(row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("sealing failed", impossible);
        }
    }

    @Override
    public String open(Field field, UUID row, byte[] sealed) {
        demandRightKey(field);
        try {
            return new String(key.decrypt(sealed, field.boundTo(row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException altered) {
            throw new SealBroken(field);
        }
    }

    private void demandRightKey(Field field) {
        if ((field.level() == Level.P4) != location) {
            throw new IllegalArgumentException(
                    field.table() + "." + field.column() + " takes the other key of its file");
        }
    }
}
