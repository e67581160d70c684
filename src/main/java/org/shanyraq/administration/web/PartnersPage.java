package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.directory.Partner;
import org.shanyraq.place.Places;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Table;

/** The organisations that the service works with, a page of them. */
public record PartnersPage(Table table, List<Partner> partners, Places places) {
    public String where(Partner partner, Shell shell) {
        var region = partner.region();
        return region == null
                ? shell.t("administration.partner.country")
                : places.region(region).names().in(shell.language());
    }
}
