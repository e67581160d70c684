package org.shanyraq.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Point;

/**
 * What a household needs of a centre.
 *
 * @param from where they are, as far as they said (a settlement's or a district's point); absent if
 *     they did not
 * @param services at least these
 * @param accommodation whether they need a bed
 * @param language that they want to speak; absent if any will do
 * @param never centres that may not be told: she fears someone there, or a conflict of interest is
 *     declared
 * @param now when it is needed
 */
public record NeedForCentre(
        @Nullable Point from,
        Set<ServiceKind> services,
        boolean accommodation,
        @Nullable Language language,
        Set<CentreId> never,
        Instant now) {
    public NeedForCentre {
        services = Set.copyOf(services);
        never = Set.copyOf(never);
    }
}
