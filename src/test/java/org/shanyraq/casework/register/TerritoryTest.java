package org.shanyraq.casework.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;

class TerritoryTest {
    private static final String DISTRICT = "KZ101000";

    private final Places places = new Places();
    private final Territory territory = new Territory(places);

    @ParameterizedTest
    @CsvSource({"0, to_10", "0.2, to_30", "0.4, to_50", "0.8, to_100", "1.5, over_100"})
    void aWayIsToldInBandsOnly(double degreesNorth, String band) {
        var middle = places.district(new DistrictCode(DISTRICT)).centre();
        var centre = new Point(middle.lat() + degreesNorth, middle.lon());
        assertThat(territory.way(DISTRICT, centre)).contains(band);
    }

    @Test
    void anUnknownDistrictHasNoWay() {
        assertThat(territory.way("KZ999999", new Point(50, 70))).isEmpty();
    }
}
