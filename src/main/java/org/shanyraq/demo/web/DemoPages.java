package org.shanyraq.demo.web;

import org.shanyraq.access.PublicFace;
import org.shanyraq.demo.DemoCountry;
import org.shanyraq.demo.DemoSettings;
import org.shanyraq.demo.Size;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.web.Page;
import org.shanyraq.web.Square;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where somebody who tries the program out begins: accounts, and the notice of a school. */
@Controller
class DemoPages {
    private final DemoSettings settings;
    private final DemoCountry country;
    private final Places places;

    DemoPages(DemoSettings settings, DemoCountry country, Places places) {
        this.settings = settings;
        this.country = country;
        this.places = places;
    }

    @Bean
    static PublicFace demoFace() {
        return PublicFace.of("/demo", "/demo/qr");
    }

    @GetMapping("/demo")
    Page begin() {
        onlyHere();
        return Page.of("demo/begin", new BeginPage(country.progress(), country.accounts()));
    }

    @GetMapping("/demo/qr")
    Page notices(Language language) {
        onlyHere();
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return Page.of(
                "demo/notices",
                new NoticesPage(
                        country.notices().stream()
                                .map(
                                        notice ->
                                                new NoticesPage.Notice(
                                                        notice.code(),
                                                        places.fullName(
                                                                new DistrictCode(notice.district()),
                                                                language),
                                                        Square.of(base + "/q/" + notice.code())))
                                .toList()));
    }

    private void onlyHere() {
        if (settings.demo() == Size.NONE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
