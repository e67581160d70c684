package org.shanyraq.planning.work;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Refused;

/**
 * Long work that its reader may watch, stop and forget.
 *
 * @param <W> what it is about
 */
public interface KeepWork<W> {
    /**
     * Empty when there is none, or none that the reader may see.
     *
     * @throws Refused when the reader may see none of the kind
     */
    Optional<W> find(UUID id);

    /** What was found so far is kept. */
    void stop(UUID id);

    void remove(UUID id);
}
