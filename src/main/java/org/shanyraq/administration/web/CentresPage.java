package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.Partner;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.web.Table;

/** Centres with their lines of employment and of oversight, a page of them. */
public record CentresPage(Table table, List<Centre> centres, List<Partner> partners) {
    public String line(PartnerId id, Language language) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .map(partner -> partner.names().in(language))
                .findFirst()
                .orElse("—");
    }
}
