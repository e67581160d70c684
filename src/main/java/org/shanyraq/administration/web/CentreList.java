package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.Comparator;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.CentreState;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.Partners;
import org.shanyraq.ground.CentreId;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Listing;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Slice;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Component;

/** A page of the centres, in the order of their names in the reader's language. */
@Component
class CentreList {
    private static final String NAME = "administration.centres";
    private static final int A_PAGE = 50;

    private final Centres centres;
    private final Partners partners;
    private final Places places;
    private final SavedViews views;

    CentreList(Centres centres, Partners partners, Places places, SavedViews views) {
        this.centres = centres;
        this.partners = partners;
        this.places = places;
        this.views = views;
    }

    CentresPage page(Listing asked, Wording words) {
        var slice = slice(asked, words);
        var table =
                Table.of(NAME, asked, slice, columns(words))
                        .filteredBy(DirectoryChoices.byRegion(places, words))
                        .filteredBy(
                                new Table.Filter(
                                        "state",
                                        words.t("administration.centres.state"),
                                        Arrays.stream(CentreState.values())
                                                .map(state -> choice(state, words))
                                                .toList()))
                        .viewedBy(views.of(NAME));
        return new CentresPage(table, slice.rows(), partners.all());
    }

    private Slice<Centre> slice(Listing asked, Wording words) {
        Comparator<Centre> byName =
                Comparator.comparing(
                        centre -> centre.names().in(words.language()), words.collation());
        return Slice.ofHeld(
                centres.all().stream().filter(centre -> passes(centre, asked)),
                asked.descending() ? byName.reversed() : byName,
                centre -> centre.id().value(),
                id -> centres.find(new CentreId(id)),
                A_PAGE,
                asked);
    }

    private static boolean passes(Centre centre, Listing asked) {
        return asked.filter("region").map(centre.region().value()::equals).orElse(true)
                && asked.filter("state").map(centre.state().code()::equals).orElse(true);
    }

    private static Choice choice(CentreState state, Wording words) {
        return Choice.of(state.code(), words.t("administration.centres.state." + state.code()));
    }

    private static Table.Column[] columns(Wording words) {
        return new Table.Column[] {
            Table.Column.of("name", words.t("administration.centres.name")).sorting(),
            Table.Column.of("hours", words.t("administration.centres.hours")),
            Table.Column.of("employer", words.t("administration.centres.employer")),
            Table.Column.of("oversight", words.t("administration.centres.oversight")),
            Table.Column.of("state", words.t("administration.centres.state"))
        };
    }
}
