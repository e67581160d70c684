package org.shanyraq.administration.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanyraq.directory.Accessibility;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.CentreState;
import org.shanyraq.directory.Ownership;
import org.shanyraq.directory.Partner;
import org.shanyraq.directory.PartnerKind;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param centre absent for one that is planned just now
 * @param partners those that work with the service today
 * @param tellsRoom whether the reader is the one who tells how much room is free
 */
public record CentrePage(
        @Nullable Centre centre,
        Form form,
        List<Partner> partners,
        Places places,
        boolean tellsRoom) {
    private static final int BLANK_LINES = 2;

    /** Those that stand, and some to fill in. */
    public int otherLines() {
        int n = 0;
        while (!form.value("other.date." + n).isEmpty()) {
            n++;
        }
        return n + BLANK_LINES;
    }

    public List<Choice> states(Shell shell) {
        return choices(CentreState.values(), CentreState::code, "directory.state.", shell);
    }

    public List<Choice> ownerships(Shell shell) {
        return choices(Ownership.values(), Ownership::code, "directory.ownership.", shell);
    }

    public List<Choice> services(Shell shell) {
        return choices(ServiceKind.values(), ServiceKind::code, "directory.service.", shell);
    }

    public List<Choice> accessibility(Shell shell) {
        return choices(
                Accessibility.values(),
                Accessibility::code,
                "administration.centre.accessibility.",
                shell);
    }

    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(one -> Choice.of(one.code(), one.ownName()))
                .toList();
    }

    /** Who may employ: an akimat, or an organisation. */
    public List<Choice> employers(Shell shell) {
        return named(shell, PartnerKind.AKIMAT, PartnerKind.NGO, PartnerKind.MINISTRY);
    }

    /** Who may watch over the work: the ministry, or the region. */
    public List<Choice> overseers(Shell shell) {
        return named(shell, PartnerKind.MINISTRY, PartnerKind.AKIMAT);
    }

    public List<Choice> districts(Shell shell) {
        return places.districts().stream()
                .map(
                        one ->
                                Choice.of(
                                        one.code().value(),
                                        places.region(one.region()).names().in(shell.language())
                                                + " · "
                                                + one.names().in(shell.language())))
                .sorted(Comparator.comparing(Choice::name, shell.words().collation()))
                .toList();
    }

    private List<Choice> named(Shell shell, PartnerKind... kinds) {
        var wanted = List.of(kinds);
        return partners.stream()
                .filter(partner -> wanted.contains(partner.kind()))
                .map(one -> Choice.of(one.id().toString(), one.names().in(shell.language())))
                .sorted(Comparator.comparing(Choice::name, shell.words().collation()))
                .toList();
    }

    private static <T> List<Choice> choices(
            T[] all, Function<T, String> code, String key, Shell shell) {
        return Arrays.stream(all)
                .map(one -> Choice.of(code.apply(one), shell.t(key + code.apply(one))))
                .toList();
    }
}
