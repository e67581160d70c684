package org.shanyraq.protection.web;

import java.util.List;
import org.shanyraq.protection.ListMeasures;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Page;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of measures, the first to end first. */
@Controller
public class MeasureList {
    private static final String NAME = "protection.measures";

    private final ListMeasures list;
    private final SavedViews views;

    MeasureList(ListMeasures list, SavedViews views) {
        this.list = list;
        this.views = views;
    }

    @GetMapping("/measures")
    Page measures(Listing asked, Wording words) {
        var slice = list.page(asked);
        var table =
                Table.of(
                                NAME,
                                asked,
                                slice,
                                Table.Column.of("case", words.t("protection.list.case")),
                                Table.Column.of("kind", words.t("protection.list.kind")),
                                Table.Column.of("served", words.t("protection.list.served")),
                                Table.Column.of("ends", words.t("protection.list.ends")),
                                Table.Column.of("checks", words.t("protection.list.checks"))
                                        .numeric())
                        .filteredBy(
                                new Table.Filter(
                                        "state",
                                        words.t("protection.list.state"),
                                        List.of(
                                                Choice.of(
                                                        "in_force",
                                                        words.t("protection.state.in_force")),
                                                Choice.of(
                                                        "ended",
                                                        words.t("protection.state.ended")))))
                        .viewedBy(views.of(NAME));
        return Page.of("protection/measures", new MeasuresPage(table, slice.rows()));
    }

    /** The list as its template shows it. */
    public record MeasuresPage(Table table, List<ListMeasures.Line> lines) {}
}
