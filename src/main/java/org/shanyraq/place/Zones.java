package org.shanyraq.place;

import java.time.ZoneId;
import java.util.Map;

/**
 * Time zones of the regions. Since 1 March 2024 all show UTC+5; before, they differed, and the zone
 * database (IANA tzdata, 2024a) keeps that history under these names.
 */
public final class Zones {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Map<String, ZoneId> OTHERS =
            Map.of(
                    "KZ15", ZoneId.of("Asia/Aqtobe"),
                    "KZ23", ZoneId.of("Asia/Atyrau"),
                    "KZ27", ZoneId.of("Asia/Oral"),
                    "KZ39", ZoneId.of("Asia/Qostanay"),
                    "KZ43", ZoneId.of("Asia/Qyzylorda"),
                    "KZ47", ZoneId.of("Asia/Aqtau"));

    private Zones() {}

    /** The zone by whose history the region's clocks were set. */
    public static ZoneId of(RegionCode region) {
        return OTHERS.getOrDefault(region.value(), ALMATY);
    }
}
