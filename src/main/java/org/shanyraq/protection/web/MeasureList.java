package org.shanyraq.protection.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.protection.ListMeasures;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Page;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Sheet;
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
    private final OutboundGate gate;

    MeasureList(ListMeasures list, SavedViews views, OutboundGate gate) {
        this.list = list;
        this.views = views;
        this.gate = gate;
    }

    @GetMapping("/measures")
    Object measures(Listing asked, Wording words) {
        if (!asked.export().isEmpty()) {
            return export(asked, words);
        }
        var slice = list.page(asked);
        var table =
                Table.of(NAME, asked, slice, columns(words))
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
                        .viewedBy(views.of(NAME))
                        .exporting();
        return Page.of("protection/measures", new MeasuresPage(table, slice.rows()));
    }

    private Object export(Listing asked, Wording words) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : list.exported(asked)) {
            var measure = line.measure();
            rows.add(
                    List.of(
                            line.number(),
                            words.t("protection.kind." + measure.kind()),
                            words.moment(measure.servedAt()),
                            words.moment(measure.endsAt()),
                            measure.checks().size()));
        }
        var headings = Arrays.stream(columns(words)).map(Table.Column::heading).toList();
        var sheet = new Sheet("orders", headings, rows);
        var actor = Acting.staff().orElseThrow();
        var verdict = gate.release(Item.export("own_list", sheet.said(), actor.id().thing()));
        return verdict instanceof Verdict.Withheld withheld
                ? Page.of("protection/list_withheld", withheld).refused()
                : sheet.answer(asked.export());
    }

    private static Table.Column[] columns(Wording words) {
        return new Table.Column[] {
            Table.Column.of("case", words.t("protection.list.case")),
            Table.Column.of("kind", words.t("protection.list.kind")),
            Table.Column.of("served", words.t("protection.list.served")),
            Table.Column.of("ends", words.t("protection.list.ends")),
            Table.Column.of("checks", words.t("protection.list.checks")).numeric()
        };
    }

    /** The list as its template shows it. */
    public record MeasuresPage(Table table, List<ListMeasures.Line> lines) {}
}
