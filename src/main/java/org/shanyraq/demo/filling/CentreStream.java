package org.shanyraq.demo.filling;

import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.RegisterSchools;
import org.shanyraq.directory.School;
import org.shanyraq.place.District;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.stereotype.Component;

/**
 * The centres, and the schools with their notices; all at once, because the directory is read as a
 * whole.
 */
@Component
class CentreStream implements Stream {
    private final RegisterCentres register;
    private final RegisterSchools schools;
    private final Places places;

    CentreStream(RegisterCentres register, RegisterSchools schools, Places places) {
        this.register = register;
        this.schools = schools;
        this.places = places;
    }

    @Override
    public String name() {
        return "centres";
    }

    @Override
    public int total(Made made) {
        return made.centres().size();
    }

    @Override
    public int batch() {
        return Integer.MAX_VALUE / 2;
    }

    @Override
    public void make(Made made, int from, int to) {
        register.register(made.centres().subList(from, to));
        schools.register(
                places.districts().stream()
                        .map(District::code)
                        .flatMap(
                                district ->
                                        made.country().schools().in(district).stream()
                                                .map(code -> school(code, district)))
                        .toList());
    }

    private static School school(String code, DistrictCode district) {
        return new School(code, district, "№ " + code.substring(code.indexOf('-') + 1), false);
    }
}
