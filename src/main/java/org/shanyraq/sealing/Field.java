package org.shanyraq.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A sealed column. Its name and the row are bound into the seal, so a sealed value that is moved to
 * another row, column or level does not open.
 *
 * @param table with its schema: {@code casework.incident}
 */
public record Field(String table, String column, Level level) {
    byte[] boundTo(UUID row) {
        return (table + '|' + column + '|' + row + '|' + level).getBytes(StandardCharsets.UTF_8);
    }
}
