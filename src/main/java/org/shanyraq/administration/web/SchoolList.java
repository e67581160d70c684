package org.shanyraq.administration.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shanyraq.directory.School;
import org.shanyraq.directory.Schools;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Slice;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Component;

/** A page of the schools, in the order of their codes and so by district. */
@Component
class SchoolList {
    private static final String NAME = "administration.schools";
    private static final String DISTRICT = "district";
    private static final String STATE = "state";
    private static final String HANGING = "hanging";
    private static final String ENDED = "ended";
    private static final int A_PAGE = 50;

    private final Schools schools;
    private final Places places;
    private final SavedViews views;

    SchoolList(Schools schools, Places places, SavedViews views) {
        this.schools = schools;
        this.places = places;
        this.views = views;
    }

    /**
     * @param form for one more school
     */
    SchoolsPage page(Listing asked, Form form, Wording words) {
        var slice = slice(asked);
        var districts = districts(words);
        var table =
                Table.of(NAME, asked, slice, columns(words))
                        .filteredBy(
                                new Table.Filter(
                                        DISTRICT,
                                        words.t("administration.schools.district"),
                                        districts))
                        .filteredBy(
                                new Table.Filter(
                                        STATE,
                                        words.t("administration.schools.notice"),
                                        List.of(state(HANGING, words), state(ENDED, words))))
                        .viewedBy(views.of(NAME));
        var printed = asked.filter(DISTRICT).flatMap(this::district);
        return new SchoolsPage(table, slice.rows(), places, districts, printed, form);
    }

    private Slice<School> slice(Listing asked) {
        var from = asked.cursor().map(cursor -> cursor.text(0)).orElse("");
        var wanted =
                new Schools.Asked(
                        asked.filter(DISTRICT).map(DistrictCode::new),
                        asked.filter(STATE).map(HANGING::equals));
        var found =
                asked.backwards()
                        ? schools.before(from, wanted, A_PAGE + 1)
                        : schools.after(from, wanted, A_PAGE + 1);
        return Slice.of(found, A_PAGE, asked, school -> Cursor.at(school.code()));
    }

    private Optional<DistrictCode> district(String code) {
        return Optional.of(new DistrictCode(code))
                .filter(one -> places.findDistrict(one).isPresent());
    }

    private static Choice state(String code, Wording words) {
        return Choice.of(code, words.t("administration.schools." + code));
    }

    /** Every district, under its region. */
    private List<Choice> districts(Wording words) {
        var language = words.language();
        return places.districts().stream()
                .map(
                        one ->
                                Choice.of(
                                        one.code().value(),
                                        places.region(one.region()).names().in(language)
                                                + " · "
                                                + one.names().in(language)))
                .sorted(Comparator.comparing(Choice::name, words.collation()))
                .toList();
    }

    private static Table.Column[] columns(Wording words) {
        return new Table.Column[] {
            Table.Column.of("code", words.t("administration.schools.code")),
            Table.Column.of("name", words.t("administration.schools.name")),
            Table.Column.of("district", words.t("administration.schools.district")),
            Table.Column.of("notice", words.t("administration.schools.notice"))
        };
    }
}
