package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.followup.FollowUp;
import org.shanyraq.contact.followup.FollowUps;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who were handed over and of whom nobody has heard yet. */
@Controller
public class FollowUpsController {
    private static final int MOST = 30;

    private final FollowUps followUps;
    private final AsideViews asides;
    private final DeskViews desks;

    FollowUpsController(FollowUps followUps, AsideViews asides, DeskViews desks) {
        this.followUps = followUps;
        this.asides = asides;
        this.desks = desks;
    }

    /** One of them, in words. */
    public record Row(FollowUp followUp, String centre, String by) {}

    /**
     * The list.
     *
     * @param next the address of the next page
     */
    public record FollowUpsPage(List<Row> rows, Optional<String> next) {}

    @GetMapping("/follow-ups")
    Page list(
            @RequestParam Optional<Instant> due,
            @RequestParam Optional<UUID> id,
            HttpServletRequest request) {
        var after = due.flatMap(at -> id.map(last -> new FollowUps.Key(at, last)));
        var found = followUps.open(after, MOST + 1);
        var language = DeskController.language(request);
        var rows =
                found.stream()
                        .limit(MOST)
                        .map(
                                one ->
                                        new Row(
                                                one,
                                                asides.centreName(one.centre(), language),
                                                desks.nameOf(one.sentBy())))
                        .toList();
        var next =
                found.size() > MOST
                        ? Optional.of(rows.getLast().followUp())
                                .map(last -> "/follow-ups?due=" + last.dueAt() + "&id=" + last.id())
                        : Optional.<String>empty();
        return Page.of("contact/follow_ups", new FollowUpsPage(rows, next));
    }

    @PostMapping("/follow-ups/{id}")
    String heard(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "reached") String outcome,
            @RequestParam(defaultValue = "") String note) {
        followUps.heard(id, outcome, AsideController.cut(note));
        return "redirect:/follow-ups";
    }
}
