package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.Partner;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;

/** Every centre with its line of employment and its line of oversight. */
public record CentresPage(List<Centre> centres, List<Partner> partners) {
    public String line(PartnerId id, Language language) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .map(partner -> partner.names().in(language))
                .findFirst()
                .orElse("—");
    }
}
