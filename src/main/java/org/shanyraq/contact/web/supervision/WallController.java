package org.shanyraq.contact.web.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.RoutingRules;
import org.shanyraq.contact.supervision.Board;
import org.shanyraq.contact.supervision.SupervisionActs;
import org.shanyraq.contact.supervision.Wallboard;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.place.Places;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /wallboard}: hangs on the wall, and moves by itself. */
@Controller
class WallController {
    private static final int MOST_REGIONS = 6;

    private final Wallboard wallboard;
    private final RoutingRules rules;
    private final Places places;

    WallController(Wallboard wallboard, RoutingRules rules, Places places) {
        this.wallboard = wallboard;
        this.rules = rules;
        this.places = places;
    }

    @Bean
    static MenuEntry wallboardInMenu() {
        return MenuEntry.of(
                "contact.menu.wallboard", "/wallboard", 13, Role.SHIFT_SUPERVISOR, Role.OPERATOR);
    }

    @GetMapping("/wallboard")
    Page show(Shell shell) {
        return Page.of("contact/wall", page(wallboard.open(), shell.language()));
    }

    /** The same in another language, for a wall that shows them by turns. */
    @GetMapping("/wallboard/board")
    Page board(Shell shell) {
        return Page.of("contact/wall_board", page(wallboard.look(), shell.language()));
    }

    @Bean
    LiveSource wallboardTopic(Policy policy) {
        return new LiveSource() {
            @Override
            public String prefix() {
                return Wallboard.TOPIC;
            }

            @Override
            public boolean allows(String topic, HttpServletRequest request) {
                return policy.mightAllow(SupervisionActs.SEE_BOARD);
            }

            @Override
            public List<LiveEvent> since(String topic, long after, Language language) {
                var board = wallboard.look();
                long number = board.at().toEpochMilli();
                return number <= after
                        ? List.of()
                        : List.of(
                                new LiveEvent(
                                        number,
                                        "board",
                                        Page.of("contact/wall_board", page(board, language))));
            }
        };
    }

    private WallPage page(Board board, Language language) {
        return new WallPage(
                board,
                board.regions().stream()
                        .limit(MOST_REGIONS)
                        .map(
                                entry ->
                                        new WallPage.Region(
                                                entry.getKey()
                                                        .flatMap(places::findRegion)
                                                        .map(found -> found.names().in(language))
                                                        .orElse(""),
                                                entry.getValue()))
                        .toList(),
                Arrays.stream(Urgency.values()).map(rules::termOf).toList());
    }
}
