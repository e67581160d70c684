package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.List;
import org.shanyraq.access.ListStaff;
import org.shanyraq.access.StaffState;
import org.shanyraq.directory.Centres;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Listing;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Component;

/** A page of the staff register, in the order of the names for signing in. */
@Component
class StaffList {
    private static final String NAME = "administration.staff";
    private static final int A_PAGE = 50;

    private final ListStaff list;
    private final Centres centres;
    private final SavedViews views;

    StaffList(ListStaff list, Centres centres, SavedViews views) {
        this.list = list;
        this.centres = centres;
        this.views = views;
    }

    StaffPage page(Listing asked, Wording words) {
        var slice = list.page(asked, A_PAGE);
        var known = centres.all();
        var table =
                Table.of(NAME, asked, slice, columns(words))
                        .filteredBy(
                                new Table.Filter(
                                        "role",
                                        words.t("administration.staff.role"),
                                        CentreChoices.roles(words)))
                        .filteredBy(
                                new Table.Filter(
                                        "state",
                                        words.t("administration.staff.state"),
                                        states(words)))
                        .filteredBy(
                                new Table.Filter(
                                        "centre",
                                        words.t("administration.staff.centre"),
                                        CentreChoices.of(known, words)))
                        .viewedBy(views.of(NAME));
        return new StaffPage(table, slice.rows(), known);
    }

    private static List<Choice> states(Wording words) {
        return Arrays.stream(StaffState.values())
                .map(
                        state ->
                                Choice.of(
                                        state.code(),
                                        words.t("administration.staff.state." + state.code())))
                .toList();
    }

    private static Table.Column[] columns(Wording words) {
        return new Table.Column[] {
            Table.Column.of("name", words.t("administration.staff.name")),
            Table.Column.of("sign_in_name", words.t("administration.staff.sign_in_name")),
            Table.Column.of("role", words.t("administration.staff.role")),
            Table.Column.of("centre", words.t("administration.staff.centre")),
            Table.Column.of("languages", words.t("administration.staff.languages")),
            Table.Column.of("state", words.t("administration.staff.state"))
        };
    }
}
