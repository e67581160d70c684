package org.shanyraq.demo.filling;

import java.util.SplittableRandom;
import org.shanyraq.demo.country.Country;
import org.shanyraq.demo.country.Period;
import org.shanyraq.demo.country.Site;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.place.Places;
import org.shanyraq.place.WorkingDays;
import org.springframework.stereotype.Component;

/** Makes the plan that belongs to what a database is filled with: always the same one. */
@Component
class PlanCountry {
    private final StandInCentres standIns;
    private final Centres centres;
    private final Places places;
    private final WorkingDays calendar;

    PlanCountry(StandInCentres standIns, Centres centres, Places places, WorkingDays calendar) {
        this.standIns = standIns;
        this.centres = centres;
        this.places = places;
        this.calendar = calendar;
    }

    Made plan(Filling filling) {
        var period = Period.before(filling.until());
        return new Made(
                new Country(
                        filling.seed(),
                        filling.size(),
                        period,
                        Site.standIns(places),
                        places,
                        calendar),
                period,
                standIns.make(Site.CENTRES, Site.WITH_BEDS, new SplittableRandom(filling.seed())),
                centres.contactCentre().id(),
                filling.seed());
    }
}
