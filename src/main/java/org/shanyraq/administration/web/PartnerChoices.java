package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shanyraq.directory.PartnerKind;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Wording;

/** Kinds and regions of organisations to choose from, in the reader's language. */
final class PartnerChoices {
    private PartnerChoices() {}

    static List<Choice> kinds(Wording words) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> Choice.of(kind.code(), words.t("directory.partner." + kind.code())))
                .sorted(Comparator.comparing(Choice::name, words.collation()))
                .toList();
    }

    static List<Choice> regions(Places places, Wording words) {
        return places.regions(words.language()).stream()
                .map(one -> Choice.of(one.code().value(), one.names().in(words.language())))
                .toList();
    }
}
