package org.shanyraq.ground;

import java.util.UUID;

/**
 * Anything that policy decides about and the trail names: its kind and its random identifier.
 *
 * @param kind a lower-case word such as {@code case} or {@code contact}
 */
public record Thing(String kind, UUID id) {
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
