package org.shanyraq.directory;

import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.Names;
import org.shanyraq.place.RegionCode;

/**
 * An organisation that the service works with: emergency services, akimats, the ministry, courts,
 * schools.
 *
 * @param region absent for one that answers in the whole country
 * @param number the number to call, such as 102, where it has one
 */
public record Partner(
        PartnerId id,
        PartnerKind kind,
        Names names,
        @Nullable RegionCode region,
        @Nullable String number) {
    /** The services that are called when there is danger to life. */
    public boolean isEmergencyService() {
        return kind == PartnerKind.POLICE
                || kind == PartnerKind.AMBULANCE
                || kind == PartnerKind.EMERGENCY;
    }
}
