package org.shanyraq.contact.web.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.block.Block;
import org.shanyraq.contact.block.BlockAccount;
import org.shanyraq.contact.block.CountKinds;
import org.shanyraq.contact.block.NonCounselling;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Listing;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Blocks and the kinds of contact without counselling. */
@Controller
class BlockController {
    private final BlockAccount blocking;
    private final CountKinds kinds;
    private final StaffRegister register;
    private final Clock clock;

    BlockController(BlockAccount blocking, CountKinds kinds, StaffRegister register, Clock clock) {
        this.blocking = blocking;
        this.kinds = kinds;
        this.register = register;
        this.clock = clock;
    }

    @Bean
    static MenuEntry blocksInMenu(BlockAccount blocking) {
        return MenuEntry.of("contact.menu.blocks", "/blocks", 16, Role.SHIFT_SUPERVISOR)
                .counting(blocking::unreviewed);
    }

    @GetMapping("/blocks")
    Page show(Listing listing, Shell shell, @RequestParam(defaultValue = "") String refused) {
        var slice = blocking.list(listing);
        var names =
                register.find(
                        slice.rows().stream()
                                .flatMap(
                                        block ->
                                                Stream.concat(
                                                        Stream.of(block.askedBy()),
                                                        block.reviewedBy().stream()))
                                .distinct()
                                .toList());
        var table =
                Table.of(
                        "contact.blocks",
                        listing,
                        slice,
                        Table.Column.of("reason", shell.t("contact.block.reason")),
                        Table.Column.of("channel", shell.t("contact.channel")),
                        Table.Column.of("by", shell.t("contact.block.by")),
                        Table.Column.of("until", shell.t("contact.block.until")),
                        Table.Column.of("state", shell.t("contact.block.state")),
                        Table.Column.of("acts", shell.t("contact.queue.acts")));
        return Page.of(
                "contact/blocks",
                new BlocksPage(
                        table,
                        slice.rows().stream().map(block -> row(block, names)).toList(),
                        kinds.levels(),
                        refused.equals("own")));
    }

    @PostMapping("/blocks/{id}/review")
    String review(@PathVariable UUID id, @RequestParam boolean stands) {
        return switch (blocking.review(id, stands)) {
            case OWN -> "redirect:/blocks?refused=own";
            case DONE, OVER -> "redirect:/blocks";
        };
    }

    /** A dialog of the desk. */
    @GetMapping("/block/{contact}")
    Page ask(@PathVariable UUID contact) {
        var why = blocking.whyNot(new ContactId(contact));
        return Page.of("contact/block", form(contact, FreshId.next(), why, Form.empty()));
    }

    @PostMapping("/block/{contact}")
    Page block(
            @PathVariable UUID contact,
            @RequestParam UUID once,
            @RequestParam String reason,
            @RequestParam int hours,
            HttpServletRequest request) {
        var asked = blocking.block(new ContactId(contact), once, reason, Duration.ofHours(hours));
        return asked instanceof BlockAccount.Asked.Done
                ? Page.of("contact/block_done")
                : Page.of(
                                "contact/block",
                                form(contact, once, Optional.of(asked), Form.typed(request)))
                        .refused();
    }

    private static BlockForm form(
            UUID contact, UUID once, Optional<BlockAccount.Asked> why, Form form) {
        return new BlockForm(
                contact,
                once,
                NonCounselling.blockable(),
                why.map(BlockController::code),
                why.filter(
                                asked ->
                                        asked instanceof BlockAccount.Asked.ChildsWay
                                                || asked instanceof BlockAccount.Asked.NoAccount)
                        .isEmpty(),
                form);
    }

    private static String code(BlockAccount.Asked asked) {
        return switch (asked) {
            case BlockAccount.Asked.Done done -> "done";
            case BlockAccount.Asked.ChildsWay child -> "childs_way";
            case BlockAccount.Asked.NoAccount none -> "no_account";
            case BlockAccount.Asked.NotForThat not -> "not_for_that";
            case BlockAccount.Asked.TooLong tooLong -> "too_long";
        };
    }

    private BlocksPage.Row row(Block block, java.util.Map<StaffId, StaffMember> names) {
        var state = block.stateAt(clock.instant());
        return new BlocksPage.Row(
                block,
                name(names, block.askedBy()),
                block.reviewedBy().map(by -> name(names, by)).orElse(""),
                state);
    }

    private static String name(java.util.Map<StaffId, StaffMember> names, StaffId staff) {
        return Optional.ofNullable(names.get(staff)).map(StaffMember::name).orElse("");
    }
}
