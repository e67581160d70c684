package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.directory.DirectoryActs;
import org.shanyraq.directory.RegisterSchools;
import org.shanyraq.directory.School;
import org.shanyraq.directory.Schools;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Page;
import org.shanyraq.web.Square;
import org.shanyraq.web.Text;
import org.shanyraq.web.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Schools with their codes, and the notices to print. */
@Controller
class SchoolPages {
    private static final int NOTICES_AT_ONCE = 60;

    private final Schools schools;
    private final RegisterSchools register;
    private final SchoolList list;
    private final Places places;
    private final Policy policy;
    private final String address;

    SchoolPages(
            Schools schools,
            RegisterSchools register,
            SchoolList list,
            Places places,
            Policy policy,
            @Value("${shanyraq.address:}") String address) {
        this.schools = schools;
        this.register = register;
        this.list = list;
        this.places = places;
        this.policy = policy;
        this.address = address;
    }

    @GetMapping("/administration/schools")
    Page all(Listing asked, Wording words) {
        policy.require(DirectoryActs.REGISTER_SCHOOL);
        var district = asked.filter("district").orElse("");
        return list(asked, Form.of(Map.of("district", district)), words);
    }

    @PostMapping("/administration/schools")
    Object add(
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Listing asked,
            Wording words) {
        policy.require(DirectoryActs.REGISTER_SCHOOL);
        var form = Form.typed(request);
        var known = known(district);
        if (known.isEmpty()) {
            form.error("district", "web.field.required");
        }
        var line = Text.line(name);
        if (line.isBlank()) {
            form.error("name", "web.field.required");
        } else if (Text.length(line) > RegisterSchools.LONGEST_NAME) {
            form.error("name", "web.field.too_long", RegisterSchools.LONGEST_NAME);
        }
        if (form.hasErrors() || known.isEmpty()) {
            return list(asked, form, words).refused();
        }
        var school = register.register(known.get(), line);
        return "redirect:/administration/schools/" + school.code();
    }

    /** One school's notice, ready to print. */
    @GetMapping("/administration/schools/{code}")
    Page notice(@PathVariable String code) {
        policy.require(DirectoryActs.REGISTER_SCHOOL);
        return notices(List.of(school(code)), "");
    }

    /** The notices of a district, a sheet each; a page of them begins after a code. */
    @GetMapping("/administration/schools/notices")
    Page notices(
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String after) {
        policy.require(DirectoryActs.REGISTER_SCHOOL);
        var known =
                known(district)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var hanging = schools.after(after, Schools.Asked.hangingIn(known), NOTICES_AT_ONCE + 1);
        if (hanging.size() <= NOTICES_AT_ONCE) {
            return notices(hanging, "");
        }
        var sheets = hanging.subList(0, NOTICES_AT_ONCE);
        var next = "district=" + known.value() + "&after=" + sheets.getLast().code();
        return notices(sheets, "/administration/schools/notices?" + next);
    }

    @PostMapping("/administration/schools/{code}/end")
    String end(@PathVariable String code) {
        policy.require(DirectoryActs.REGISTER_SCHOOL);
        var school = school(code);
        register.end(school.code());
        return "redirect:/administration/schools?f.district=" + school.district();
    }

    private Page list(Listing asked, Form form, Wording words) {
        return Page.of("administration/schools", list.page(asked, form, words));
    }

    private Page notices(List<School> hanging, String next) {
        var base = base();
        return Page.of(
                "administration/school-notices",
                new SchoolNoticesPage(
                        places,
                        hanging.stream()
                                .map(
                                        school ->
                                                new SchoolNoticesPage.Notice(
                                                        school,
                                                        Square.of(base + "/q/" + school.code()),
                                                        base + "/q/" + school.code()))
                                .toList(),
                        next));
    }

    /** As people outside reach the house; without a setting, as this reader does. */
    private String base() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
    }

    private School school(String code) {
        return schools.find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<DistrictCode> known(@Nullable String district) {
        return Optional.ofNullable(district)
                .map(DistrictCode::new)
                .filter(code -> places.findDistrict(code).isPresent());
    }
}
