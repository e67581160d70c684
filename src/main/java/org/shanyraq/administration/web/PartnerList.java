package org.shanyraq.administration.web;

import java.util.Comparator;
import java.util.List;
import org.shanyraq.directory.Partner;
import org.shanyraq.directory.PartnerKind;
import org.shanyraq.directory.Partners;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Listing;
import org.shanyraq.web.SavedViews;
import org.shanyraq.web.Slice;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Component;

/** A page of the organisations, in the order of their names in the reader's language. */
@Component
class PartnerList {
    private static final String NAME = "administration.partners";
    private static final int A_PAGE = 50;

    private final Partners partners;
    private final Places places;
    private final SavedViews views;

    PartnerList(Partners partners, Places places, SavedViews views) {
        this.partners = partners;
        this.places = places;
        this.views = views;
    }

    PartnersPage page(Listing asked, Wording words) {
        var slice = slice(asked, words);
        var table =
                Table.of(NAME, asked, slice, columns(words))
                        .filteredBy(
                                new Table.Filter(
                                        "kind",
                                        words.t("administration.partner.kind"),
                                        DirectoryChoices.kinds(words)))
                        .filteredBy(DirectoryChoices.byRegion(places, words))
                        .filteredBy(
                                new Table.Filter(
                                        "state",
                                        words.t("administration.partner.state"),
                                        List.of(state(words, false), state(words, true))))
                        .viewedBy(views.of(NAME));
        return new PartnersPage(table, slice.rows(), places);
    }

    private static Choice state(Wording words, boolean ended) {
        var code = ended ? "ended" : "working";
        return Choice.of(code, words.t("administration.partner.state." + code));
    }

    private Slice<Partner> slice(Listing asked, Wording words) {
        return Slice.ofHeld(
                partners.all().stream().filter(partner -> passes(partner, asked)),
                order(asked, words),
                partner -> partner.id().value(),
                id -> partners.find(new PartnerId(id)),
                A_PAGE,
                asked);
    }

    private static boolean passes(Partner partner, Listing asked) {
        var region = partner.region();
        return asked.filter("kind").map(partner.kind().code()::equals).orElse(true)
                && asked.filter("region")
                        .map(code -> region != null && region.value().equals(code))
                        .orElse(true)
                && asked.filter("state")
                        .map(code -> partner.ended() == code.equals("ended"))
                        .orElse(true);
    }

    private static Comparator<Partner> order(Listing asked, Wording words) {
        Comparator<Partner> byName =
                Comparator.comparing(
                        partner -> partner.names().in(words.language()), words.collation());
        Comparator<Partner> wanted =
                asked.sort().equals("kind")
                        ? Comparator.comparing(
                                        (Partner partner) -> kind(partner.kind(), words),
                                        words.collation())
                                .thenComparing(byName)
                        : byName;
        return asked.descending() ? wanted.reversed() : wanted;
    }

    private static String kind(PartnerKind kind, Wording words) {
        return words.t("directory.partner." + kind.code());
    }

    private static Table.Column[] columns(Wording words) {
        return new Table.Column[] {
            Table.Column.of("name", words.t("administration.partner.called")).sorting(),
            Table.Column.of("kind", words.t("administration.partner.kind")).sorting(),
            Table.Column.of("region", words.t("administration.partner.region")),
            Table.Column.of("number", words.t("administration.partner.number")),
            Table.Column.of("state", words.t("administration.partner.state"))
        };
    }
}
