package org.shanyraq.integration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.directory.Partners;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.ground.Role;
import org.shanyraq.integration.token.PartnerTokens;
import org.shanyraq.integration.token.Scope;
import org.shanyraq.integration.token.TokenActs;
import org.shanyraq.web.Form;
import org.shanyraq.web.MenuEntry;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens of partner organisations: made, shown once, ended. */
@Controller
class TokenPages {
    private static final int SHOWN = 200;
    private static final int LONGEST_PURPOSE = 120;
    static final List<Integer> DAYS = List.of(30, 90, 365);

    private final PartnerTokens tokens;
    private final Partners partners;
    private final Policy policy;
    private final Clock clock;

    TokenPages(PartnerTokens tokens, Partners partners, Policy policy, Clock clock) {
        this.tokens = tokens;
        this.partners = partners;
        this.policy = policy;
        this.clock = clock;
    }

    @Bean
    static MenuEntry tokensInMenu() {
        return MenuEntry.of(
                "integration.menu.tokens", "/administration/tokens", 45, Role.ADMINISTRATOR);
    }

    @GetMapping("/administration/tokens")
    Page all() {
        return page(Form.empty(), "");
    }

    /** The answer shows the token; no other page ever does. */
    @PostMapping("/administration/tokens")
    Page issue(
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam(defaultValue = "0") int days,
            HttpServletRequest request) {
        policy.require(TokenActs.MANAGE);
        var form = Form.typed(request);
        var holder =
                partners.working().stream()
                        .filter(known -> known.id().value().equals(partner))
                        .findFirst();
        if (holder.isEmpty()) {
            form.error("partner", "web.field.required");
        }
        var line = Text.line(purpose);
        if (line.isBlank()) {
            form.error("purpose", "web.field.required");
        } else if (Text.length(line) > LONGEST_PURPOSE) {
            form.error("purpose", "web.field.too_long", LONGEST_PURPOSE);
        }
        var good = scopes(scopes);
        if (good.isEmpty()) {
            form.error("scopes", "web.field.required");
        }
        if (!DAYS.contains(days)) {
            form.error("days", "web.field.required");
        }
        if (form.hasErrors() || holder.isEmpty()) {
            return page(form, "").refused();
        }
        var token = tokens.issue(holder.get().id(), line, good, Duration.ofDays(days));
        return page(Form.empty(), token);
    }

    @PostMapping("/administration/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID partner) {
        policy.require(TokenActs.MANAGE);
        if (partner != null) {
            tokens.revoke(new PartnerId(partner), id);
        }
        return "redirect:/administration/tokens";
    }

    private Page page(Form form, String token) {
        return Page.of(
                "integration/tokens",
                new TokensPage(
                        tokens.issued(null, SHOWN), partners.all(), form, token, clock.instant()));
    }

    private static Set<Scope> scopes(@Nullable Set<String> codes) {
        return (codes == null ? Set.<String>of() : codes)
                .stream().flatMap(code -> Scope.of(code).stream()).collect(Collectors.toSet());
    }
}
