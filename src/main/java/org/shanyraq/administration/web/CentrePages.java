package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.ChangeCentre;
import org.shanyraq.directory.DirectoryActs;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.place.Places;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Message;
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

/** Centres are listed, planned, opened, changed: by administrators, one by its own manager. */
@Controller
class CentrePages {
    private final CentreList list;
    private final ChangeCentre change;
    private final RegisterCentres register;
    private final Partners partners;
    private final Places places;
    private final Policy policy;

    CentrePages(
            CentreList list,
            ChangeCentre change,
            RegisterCentres register,
            Partners partners,
            Places places,
            Policy policy) {
        this.list = list;
        this.change = change;
        this.register = register;
        this.partners = partners;
        this.places = places;
        this.policy = policy;
    }

    @Bean
    static MenuEntry myCentreInMenu() {
        return MenuEntry.of("administration.menu.my_centre", "/my-centre", 60, Role.CENTRE_MANAGER);
    }

    /** The manager's own. */
    @GetMapping("/my-centre")
    Page mine() {
        return one(Acting.staff().orElseThrow().centre().value());
    }

    @GetMapping("/administration/centres")
    Page all(Listing asked, Wording words) {
        policy.require(AdministrationActs.LIST_CENTRES);
        return Page.of("administration/centres", list.page(asked, words));
    }

    @GetMapping("/administration/centres/new")
    Page blank() {
        policy.require(DirectoryActs.REGISTER_CENTRE);
        return page(null, Form.of(java.util.Map.of("state", "planned", "ownership", "state")));
    }

    @PostMapping("/administration/centres")
    Object plan(HttpServletRequest request) {
        policy.require(DirectoryActs.REGISTER_CENTRE);
        var form = Form.typed(request);
        var typed = new CentreForm(form, request, places, partners).fresh(CentreId.fresh());
        if (typed.isEmpty()) {
            return page(null, form).refused();
        }
        register.register(List.of(typed.get()));
        return "redirect:/administration/centres/" + typed.get().id();
    }

    @GetMapping("/administration/centres/{id}")
    Page one(@PathVariable UUID id) {
        var centre = centre(id);
        return page(centre, CentreForm.of(centre));
    }

    @PostMapping("/administration/centres/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        var centre = centre(id);
        var form = Form.typed(request);
        var typed = new CentreForm(form, request, places, partners).changed(centre, version);
        if (typed.isEmpty()) {
            return page(centre, form).refused();
        }
        if (change.change(typed.get()) == ChangeCentre.Outcome.STALE) {
            form.error(Message.of("administration.centre.stale"));
            return page(centre, form).stale();
        }
        return "redirect:/administration/centres/" + id;
    }

    /** How much room is free now. */
    @PostMapping("/administration/centres/{id}/room")
    Object room(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int placesFree,
            @RequestParam(defaultValue = "0") int bedsFree) {
        var centre = centre(id);
        var outcome = change.tellRoom(centre.id(), placesFree, bedsFree);
        if (outcome == ChangeCentre.Outcome.IMPOSSIBLE) {
            var form =
                    CentreForm.of(centre)
                            .error(
                                    "placesFree",
                                    "administration.centre.room.wrong",
                                    centre.room().places(),
                                    centre.room().beds());
            return page(centre, form).refused();
        }
        return "redirect:/administration/centres/" + id;
    }

    private Centre centre(UUID id) {
        return change.toChange(new CentreId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(@Nullable Centre centre, Form form) {
        boolean tells =
                centre != null
                        && Acting.staff()
                                .filter(me -> me.role() == Role.CENTRE_MANAGER)
                                .isPresent();
        return Page.of(
                "administration/centre",
                new CentrePage(centre, form, partners.working(), places, tells));
    }
}
