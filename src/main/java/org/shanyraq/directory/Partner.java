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
 * @param ended it works with the service no longer; it stays for what names it
 * @param version grows with each change; what is changed names the one that was read
 */
public record Partner(
        PartnerId id,
        PartnerKind kind,
        Names names,
        @Nullable RegionCode region,
        @Nullable String number,
        boolean ended,
        int version) {}
