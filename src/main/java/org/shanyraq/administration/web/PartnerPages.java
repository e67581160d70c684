package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.directory.DirectoryActs;
import org.shanyraq.directory.Partner;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.RegisterPartners;
import org.shanyraq.directory.RegisterPartners.Outcome;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.ground.Role;
import org.shanyraq.place.Places;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Message;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Organisations that the service works with: listed, entered, changed, ended. */
@Controller
class PartnerPages {
    private static final String HERE = "/administration/partners";

    private final PartnerList list;
    private final Partners partners;
    private final RegisterPartners register;
    private final Places places;
    private final Policy policy;

    PartnerPages(
            PartnerList list,
            Partners partners,
            RegisterPartners register,
            Places places,
            Policy policy) {
        this.list = list;
        this.partners = partners;
        this.register = register;
        this.places = places;
        this.policy = policy;
    }

    @Bean
    static MenuEntry partnersInMenu() {
        return MenuEntry.of("administration.menu.partners", HERE, 22, Role.ADMINISTRATOR);
    }

    @GetMapping(HERE)
    Page all(Listing asked, Wording words) {
        policy.require(DirectoryActs.REGISTER_PARTNER);
        return Page.of("administration/partners", list.page(asked, words));
    }

    @GetMapping(HERE + "/new")
    Page blank() {
        policy.require(DirectoryActs.REGISTER_PARTNER);
        return page(null, Form.of(Map.of()), UUID.randomUUID());
    }

    @PostMapping(HERE)
    Object enter(@RequestParam(defaultValue = "") String once, HttpServletRequest request) {
        policy.require(DirectoryActs.REGISTER_PARTNER);
        var form = Form.typed(request);
        var id = Once.of(once);
        var typed = new PartnerForm(form, places).read(new PartnerId(id), 1);
        if (typed.isEmpty()) {
            return page(null, form, id).refused();
        }
        return answer(register.register(typed.get()), null, form, id);
    }

    @GetMapping(HERE + "/{id}")
    Page one(@PathVariable UUID id) {
        policy.require(DirectoryActs.REGISTER_PARTNER);
        var partner = partner(id);
        return page(partner, PartnerForm.of(partner), id);
    }

    @PostMapping(HERE + "/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        policy.require(DirectoryActs.REGISTER_PARTNER);
        var partner = partner(id);
        var form = Form.typed(request);
        var typed = new PartnerForm(form, places).read(partner.id(), version);
        if (typed.isEmpty()) {
            return page(partner, form, id).refused();
        }
        return answer(register.change(typed.get()), partner, form, id);
    }

    private Object answer(Outcome outcome, @Nullable Partner partner, Form form, UUID once) {
        return switch (outcome) {
            case DONE -> "redirect:" + HERE;
            case KNOWN -> {
                form.error("kk", "administration.partner.known");
                yield page(partner, form, once).refused();
            }
            case NEEDED -> {
                form.error("ended", "administration.partner.needed");
                yield page(partner, form, once).refused();
            }
            case STALE -> {
                form.error(Message.of("administration.partner.stale"));
                yield page(partner, form, once).stale();
            }
        };
    }

    private Partner partner(UUID id) {
        return partners.find(new PartnerId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(@Nullable Partner partner, Form form, UUID once) {
        return Page.of("administration/partner", new PartnerPage(partner, form, places, once));
    }
}
