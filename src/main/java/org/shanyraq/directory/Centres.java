package org.shanyraq.directory;

import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.CentreId;
import org.shanyraq.place.RegionCode;

/**
 * Every centre, held in memory: what another node changed is seen within five seconds, what this
 * node changed at once. Planned and closed centres are among them.
 */
public interface Centres {
    List<Centre> all();

    Optional<Centre> find(CentreId id);

    /**
     * @throws UnknownCentre when there is none
     */
    Centre byId(CentreId id);

    List<Centre> inRegion(RegionCode region);

    /** The open family support centres: those a contact may be handed over to. */
    List<Centre> open();

    /** The 111 contact centre. */
    Centre contactCentre();

    /** The number of the last change; two equal numbers mean that nothing changed between. */
    long version();

    /** A centre was named that is not in the directory: a defect, or a forged address. */
    final class UnknownCentre extends IllegalArgumentException {
        UnknownCentre(CentreId id) {
            super("no centre " + id);
        }
    }
}
