package org.shanyraq.directory;

import java.util.List;
import org.shanyraq.ground.DatedSettings;
import org.springframework.stereotype.Component;

/** Ranks the centres of the directory for a household, by the weights in force today. */
@Component
public class NearestCentres {
    private final Centres centres;
    private final DatedSettings settings;

    NearestCentres(Centres centres, DatedSettings settings) {
        this.centres = centres;
        this.settings = settings;
    }

    /** All open centres that may be told, best first. */
    public List<RankedCentre> rank(NeedForCentre need) {
        return SuitableCentres.rank(need, centres.open(), weights());
    }

    private SuitableCentres.Weights weights() {
        return new SuitableCentres.Weights(
                settings.number("directory.rank.service_km"),
                settings.number("directory.rank.accommodation_km"),
                settings.number("directory.rank.language_km"),
                settings.number("directory.rank.closed_km"),
                settings.number("directory.rank.full_km"));
    }
}
