package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shanyraq.directory.PartnerKind;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Table;
import org.shanyraq.web.Wording;

/** Kinds of organisations and regions to choose from, in the reader's language. */
final class DirectoryChoices {
    private DirectoryChoices() {}

    static List<Choice> kinds(Wording words) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> Choice.of(kind.code(), words.t("directory.partner." + kind.code())))
                .sorted(Comparator.comparing(Choice::name, words.collation()))
                .toList();
    }

    /** Centres and organisations are narrowed by region alike. */
    static Table.Filter byRegion(Places places, Wording words) {
        return new Table.Filter(
                "region", words.t("administration.partner.region"), regions(places, words));
    }

    static List<Choice> regions(Places places, Wording words) {
        return places.regions(words.language()).stream()
                .map(one -> Choice.of(one.code().value(), one.names().in(words.language())))
                .toList();
    }
}
