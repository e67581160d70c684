package org.shanyraq.contact.web.supervision;

import org.shanyraq.contact.supervision.Abandoned;
import org.shanyraq.contact.supervision.SeeAbandoned;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.web.Listing;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /abandoned}: who left before anybody answered. */
@Controller
class AbandonedController {
    private final SeeAbandoned abandoned;
    private final Places places;

    AbandonedController(SeeAbandoned abandoned, Places places) {
        this.abandoned = abandoned;
        this.places = places;
    }

    @Bean
    static MenuEntry abandonedInMenu() {
        return MenuEntry.of("contact.menu.abandoned", "/abandoned", 12, Role.SHIFT_SUPERVISOR);
    }

    @GetMapping("/abandoned")
    Page show(Listing listing, Shell shell) {
        var slice = abandoned.list(listing);
        var table =
                Table.of(
                        "contact.abandoned",
                        listing,
                        slice,
                        Table.Column.of("urgency", shell.t("contact.urgency")),
                        Table.Column.of("channel", shell.t("contact.channel")),
                        Table.Column.of("where", shell.t("contact.abandoned.where")),
                        Table.Column.of("left", shell.t("contact.abandoned.left")),
                        Table.Column.of("waited", shell.t("contact.abandoned.waited")).numeric(),
                        Table.Column.of("fate", shell.t("contact.abandoned.fate")));
        return Page.of(
                "contact/abandoned",
                new AbandonedPage(
                        table,
                        slice.rows().stream().map(one -> row(one, shell.language())).toList()));
    }

    private AbandonedPage.Row row(Abandoned one, Language language) {
        return new AbandonedPage.Row(
                one,
                one.district()
                        .map(DistrictCode::new)
                        .flatMap(places::findDistrict)
                        .map(district -> district.names().in(language))
                        .orElse(""));
    }
}
