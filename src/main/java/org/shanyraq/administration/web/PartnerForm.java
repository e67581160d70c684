package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanyraq.directory.Partner;
import org.shanyraq.directory.PartnerKind;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.Places;
import org.shanyraq.place.Region;
import org.shanyraq.place.RegionCode;
import org.shanyraq.web.Form;
import org.shanyraq.web.Text;

/** What is typed about an organisation, read into one; each mistake stands at its field. */
final class PartnerForm {
    /** Short numbers such as 102, and long ones as people write them. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{1,28}");

    private final Form form;
    private final Places places;

    PartnerForm(Form form, Places places) {
        this.form = form;
        this.places = places;
    }

    /** The form as it stands for an organisation that is known. */
    static Form of(Partner partner) {
        var region = partner.region();
        var number = partner.number();
        var known = new HashMap<String, String>();
        known.put("kind", partner.kind().code());
        NamesForm.put(known, partner.names());
        known.put("region", region == null ? "" : region.value());
        known.put("number", number == null ? "" : number);
        known.put("ended", Boolean.toString(partner.ended()));
        return Form.of(known);
    }

    /**
     * @param version the one that was read
     */
    Optional<Partner> read(PartnerId id, int version) {
        var names = NamesForm.read(form);
        var kind = kind();
        var region = region();
        var number = Text.line(form.value("number"));
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            form.error("number", "administration.partner.number.wrong");
        }
        if (form.hasErrors() || kind == null || names == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Partner(
                        id,
                        kind,
                        names,
                        region,
                        number.isEmpty() ? null : number,
                        form.chosen("ended", "true"),
                        version));
    }

    private @Nullable PartnerKind kind() {
        var found =
                Arrays.stream(PartnerKind.values())
                        .filter(one -> one.code().equals(form.value("kind")))
                        .findFirst();
        if (found.isEmpty()) {
            form.error("kind", "web.field.required");
        }
        return found.orElse(null);
    }

    /** Absent for the whole country. */
    private @Nullable RegionCode region() {
        var typed = form.value("region");
        if (typed.isEmpty()) {
            return null;
        }
        var region = places.findRegion(new RegionCode(typed)).map(Region::code);
        if (region.isEmpty()) {
            form.error("region", "web.field.required");
        }
        return region.orElse(null);
    }
}
