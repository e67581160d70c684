package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.directory.Accessibility;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.CentreKind;
import org.shanyraq.directory.CentreState;
import org.shanyraq.directory.Ownership;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.Room;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.District;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;
import org.shanyraq.web.Form;
import org.shanyraq.web.Text;

/** What is typed about a centre, read into a centre; each mistake stands at its field. */
final class CentreForm {
    private static final int MOST_ROOM = 10_000;

    private final Form form;
    private final HttpServletRequest request;
    private final Places places;
    private final Partners partners;

    CentreForm(Form form, HttpServletRequest request, Places places, Partners partners) {
        this.form = form;
        this.request = request;
        this.places = places;
        this.partners = partners;
    }

    /** The form as it stands for a centre that is known. */
    static Form of(Centre centre) {
        var known = new HashMap<String, String>();
        NamesForm.put(known, centre.names());
        known.put("state", centre.state().code());
        known.put("ownership", centre.ownership().code());
        known.put("district", centre.district().value());
        known.put("lat", Double.toString(centre.point().lat()));
        known.put("lon", Double.toString(centre.point().lon()));
        known.put("address", centre.address() == null ? "" : centre.address());
        known.put("phone", centre.phone() == null ? "" : centre.phone());
        known.put("employer", centre.employer().toString());
        known.put("oversight", centre.oversight().toString());
        known.put("places", Integer.toString(centre.room().places()));
        known.put("beds", Integer.toString(centre.room().beds()));
        known.put("placesFree", Integer.toString(centre.room().placesFree()));
        known.put("bedsFree", Integer.toString(centre.room().bedsFree()));
        known.put("accommodation", Boolean.toString(centre.accommodation()));
        HoursForm.put(known, centre.hours());
        var form = Form.of(known);
        centre.services().forEach(one -> form.choose("services", one.code()));
        centre.languages().forEach(one -> form.choose("languages", one.code()));
        centre.accessibility().forEach(one -> form.choose("accessibility", one.code()));
        return form;
    }

    Optional<Centre> fresh(CentreId id) {
        return read(id, CentreKind.FAMILY_SUPPORT, null, 1);
    }

    Optional<Centre> changed(Centre before, int version) {
        return read(before.id(), before.kind(), before, version);
    }

    private Optional<Centre> read(
            CentreId id, CentreKind kind, @Nullable Centre before, int version) {
        var names = NamesForm.read(form);
        var state = one("state", CentreState.values(), CentreState::code);
        var ownership = one("ownership", Ownership.values(), Ownership::code);
        var district = district();
        var point = point(district);
        var employer = partner("employer");
        var oversight = partner("oversight");
        boolean accommodation = form.chosen("accommodation", "true");
        int placesOf = number("places");
        int beds = accommodation ? number("beds") : 0;
        var hours = HoursForm.read(form, request);
        if (form.hasErrors()
                || names == null
                || state == null
                || ownership == null
                || district == null
                || point == null
                || employer == null
                || oversight == null) {
            return Optional.empty();
        }
        var address = line("address");
        var phone = line("phone");
        return Optional.of(
                new Centre(
                        id,
                        kind,
                        state,
                        ownership,
                        names,
                        district.region(),
                        district.code(),
                        point,
                        accommodation,
                        some("services", ServiceKind.values(), ServiceKind::code),
                        some("languages", Language.values(), Language::code),
                        some("accessibility", Accessibility.values(), Accessibility::code),
                        hours,
                        room(before, placesOf, beds),
                        employer,
                        oversight,
                        phone.isEmpty() ? null : phone,
                        address.isEmpty() ? null : address,
                        version));
    }

    private static Room room(@Nullable Centre before, int places, int beds) {
        return before == null
                ? new Room(places, places, beds, beds)
                : new Room(
                        places,
                        Math.min(places, before.room().placesFree()),
                        beds,
                        Math.min(beds, before.room().bedsFree()));
    }

    private @Nullable District district() {
        var found = places.findDistrict(new DistrictCode(form.value("district"))).orElse(null);
        if (found == null) {
            form.error("district", "web.field.required");
        }
        return found;
    }

    /** Where it stands; without figures the middle of its district. */
    private @Nullable Point point(@Nullable District district) {
        var lat = form.value("lat").strip().replace(',', '.');
        var lon = form.value("lon").strip().replace(',', '.');
        if (lat.isEmpty() && lon.isEmpty()) {
            return district == null ? null : district.centre();
        }
        try {
            return new Point(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (IllegalArgumentException none) {
            form.error("lat", "administration.centre.point.wrong");
            return null;
        }
    }

    private @Nullable PartnerId partner(String field) {
        var found =
                partners.working().stream()
                        .filter(one -> one.id().toString().equals(form.value(field)))
                        .findFirst();
        if (found.isEmpty()) {
            form.error(field, "web.field.required");
            return null;
        }
        return found.get().id();
    }

    private int number(String field) {
        var typed = form.value(field).strip();
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > MOST_ROOM) {
            form.error(field, "web.field.number");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private String line(String field) {
        return Text.line(form.value(field));
    }

    private <T> @Nullable T one(String field, T[] all, Function<T, String> code) {
        var found =
                Arrays.stream(all)
                        .filter(one -> code.apply(one).equals(form.value(field)))
                        .findFirst();
        if (found.isEmpty()) {
            form.error(field, "web.field.required");
            return null;
        }
        return found.get();
    }

    private <T> Set<T> some(String field, T[] all, Function<T, String> code) {
        return Arrays.stream(all)
                .filter(one -> form.chosen(field, code.apply(one)))
                .collect(Collectors.toSet());
    }
}
