package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.place.Places;
import org.shanyraq.place.SettlementId;
import org.shanyraq.planning.scenario.Lists;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.scenario.Wish;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;

/** Everything that a plan was made with, in words: enough to make it again. */
@Component
class PlanMaking {
    private static final int NAMED = 40;

    private final Places places;
    private final Lists lists;

    PlanMaking(Places places, Lists lists) {
        this.places = places;
        this.lists = lists;
    }

    List<String> of(Shell shell, Scenario scenario, Outcome outcome) {
        var wish = scenario.wish();
        var made = new ArrayList<String>();
        made.add(
                shell.t(
                        "planning.made.seed",
                        String.valueOf(wish.seed()),
                        PlanWords.units(outcome.work())));
        made.add(
                shell.t(
                        wish.units().isEmpty() ? "planning.made.seconds" : "planning.made.repeated",
                        shell.words().number(outcome.seconds(), 1),
                        wish.seconds()));
        made.add(shell.t("planning.made.data", outcome.data()));
        if (!wish.list().isEmpty()) {
            made.add(
                    shell.t(
                            "planning.made.list",
                            lists.name(UUID.fromString(wish.list())).orElse("–")));
        }
        made.add(shell.t(wish.today() ? "planning.made.today" : "planning.made.anew"));
        candidates(shell, wish, made);
        equity(shell, wish, made);
        number(shell, made, "contacts", wish.blend().contacts());
        number(shell, made, "orders", wish.blend().orders());
        number(shell, made, "travelled", wish.blend().travelled());
        if (!wish.openings().isEmpty()) {
            made.add(
                    shell.t(
                            "planning.made.openings",
                            wish.openings().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
        number(shell, made, "beds", wish.beds());
        return made;
    }

    private void candidates(Shell shell, Wish wish, List<String> made) {
        if (wish.chosen().isEmpty()) {
            if (wish.seatsOnly()) {
                made.add(shell.t("planning.made.seats"));
            }
            made.add(shell.t("planning.made.least", shell.number(wish.least())));
        }
        names(shell, wish.chosen()).ifPresent(n -> made.add(shell.t("planning.made.chosen", n)));
        names(shell, wish.forced()).ifPresent(n -> made.add(shell.t("planning.made.forced", n)));
        names(shell, wish.barred()).ifPresent(n -> made.add(shell.t("planning.made.barred", n)));
    }

    private static void equity(Shell shell, Wish wish, List<String> made) {
        number(shell, made, "floor", wish.floor());
        number(shell, made, "share", wish.share());
        if (wish.reached() > 0) {
            made.add(
                    shell.t(
                            "planning.made.reached",
                            wish.reached(),
                            PlanWords.way(shell, wish.timed(), wish.km())));
        }
    }

    private static void number(Shell shell, List<String> made, String key, int number) {
        if (number > 0) {
            made.add(shell.t("planning.made." + key, number));
        }
    }

    /** The first of them by name, of an own list by code. */
    private Optional<String> names(Shell shell, List<String> codes) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        String first =
                codes.stream()
                        .limit(NAMED)
                        .map(
                                code ->
                                        places.findSettlement(new SettlementId(code))
                                                .map(one -> one.names().in(shell.language()))
                                                .orElse(code))
                        .collect(Collectors.joining(", "));
        return Optional.of(
                codes.size() > NAMED ? first + " … (" + shell.number(codes.size()) + ")" : first);
    }
}
