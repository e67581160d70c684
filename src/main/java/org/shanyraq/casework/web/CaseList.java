package org.shanyraq.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.lists.ListCases;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Page;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Sheet;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of cases. */
@Controller
public class CaseList {
    private static final String NAME = "casework.cases";
    private static final List<String> BANDS = List.of("extreme", "high", "medium", "low", "none");

    private final ListCases list;
    private final SavedViews views;
    private final OutboundGate gate;

    CaseList(ListCases list, SavedViews views, OutboundGate gate) {
        this.list = list;
        this.views = views;
        this.gate = gate;
    }

    @GetMapping("/cases")
    Object show(Listing asked, Wording words) {
        if (!asked.export().isEmpty()) {
            return export(asked, words);
        }
        boolean manages = manages();
        var slice = list.page(asked);
        var table =
                Table.of(NAME, asked, slice, columns(words, manages))
                        .filteredBy(states(words))
                        .filteredBy(bands(words))
                        .viewedBy(views.of(NAME))
                        .exporting();
        if (manages) {
            table = table.filteredBy(workers(words));
        }
        return Page.of("casework/cases", new CaseListPage(table, slice.rows(), manages));
    }

    private Object export(Listing asked, Wording words) {
        var rows = new ArrayList<List<@Nullable Object>>();
        list.exported(asked).forEach(file -> rows.add(row(file, words)));
        var sheet =
                new Sheet(
                        "cases",
                        Arrays.stream(columns(words, true))
                                .filter(column -> !column.key().equals("who"))
                                .map(Table.Column::heading)
                                .toList(),
                        rows);
        var actor = Acting.staff().orElseThrow();
        var verdict = gate.release(Item.export("own_list", sheet.said(), actor.id().thing()));
        return verdict instanceof Verdict.Released
                ? sheet.answer(asked.export())
                : Page.of("casework/withheld", verdict).refused();
    }

    private static List<@Nullable Object> row(CaseFile file, Wording words) {
        var review = file.reviewDue();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(file.number());
        cells.add(words.t("casework.state." + file.state().code()));
        cells.add(words.t("casework.band." + band(file)));
        cells.add(review == null ? null : words.moment(review));
        cells.add(words.date(file.openedAt()));
        cells.add(words.date(file.touchedAt()));
        cells.add(file.workerIfAny().isPresent() ? words.t("casework.cases.given") : null);
        return cells;
    }

    private static Table.Column[] columns(Wording words, boolean manages) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.of("number", words.t("casework.cases.number")).sorting());
        columns.add(Table.Column.of("who", words.t("casework.cases.who")));
        columns.add(Table.Column.of("state", words.t("casework.cases.state")));
        columns.add(Table.Column.of("band", words.t("casework.cases.band")));
        columns.add(Table.Column.of("review", words.t("casework.cases.review")).sorting());
        columns.add(Table.Column.of("opened", words.t("casework.cases.opened")).sorting());
        columns.add(Table.Column.of("touched", words.t("casework.cases.touched")).sorting());
        if (manages) {
            columns.add(Table.Column.of("worker", words.t("casework.cases.worker")));
        }
        return columns.toArray(Table.Column[]::new);
    }

    private static Table.Filter states(Wording words) {
        return new Table.Filter(
                "state",
                words.t("casework.cases.state"),
                List.of("opened", "in_work", "closed").stream()
                        .map(code -> Choice.of(code, words.t("casework.state." + code)))
                        .toList());
    }

    private static Table.Filter bands(Wording words) {
        return new Table.Filter(
                "band",
                words.t("casework.cases.band"),
                BANDS.stream()
                        .map(code -> Choice.of(code, words.t("casework.band." + code)))
                        .toList());
    }

    private Table.Filter workers(Wording words) {
        return new Table.Filter(
                "worker",
                words.t("casework.cases.worker"),
                list.workers().stream()
                        .map(member -> Choice.of(member.id().toString(), member.name()))
                        .toList());
    }

    static String band(CaseFile file) {
        var band = file.band();
        return band == null ? "none" : band;
    }

    private static boolean manages() {
        return Acting.staff().filter(actor -> actor.role() == Role.CENTRE_MANAGER).isPresent();
    }

    /** The list as its template shows it. */
    public record CaseListPage(Table table, List<ListCases.Line> lines, boolean manages) {
        public String band(ListCases.Line line) {
            return CaseList.band(line.file());
        }
    }
}
