package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shanyraq.directory.Centre;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Wording;

/** Centres and roles to choose from, in the reader's language. */
final class CentreChoices {
    private CentreChoices() {}

    static List<Choice> of(List<Centre> centres, Wording words) {
        return centres.stream()
                .map(
                        centre ->
                                Choice.of(
                                        centre.id().toString(),
                                        centre.names().in(words.language())))
                .sorted(Comparator.comparing(Choice::name, words.collation()))
                .toList();
    }

    static List<Choice> roles(Wording words) {
        return Arrays.stream(Role.values())
                .map(role -> Choice.of(role.code(), words.t("web.role." + role.code())))
                .toList();
    }

    static String name(List<Centre> centres, CentreId id, Language language) {
        return centres.stream()
                .filter(centre -> centre.id().equals(id))
                .map(centre -> centre.names().in(language))
                .findFirst()
                .orElse("—");
    }
}
