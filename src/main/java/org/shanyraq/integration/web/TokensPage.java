package org.shanyraq.integration.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shanyraq.directory.Partner;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.integration.token.PartnerTokens;
import org.shanyraq.integration.token.Scope;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param token the one that was made just now; empty otherwise
 */
public record TokensPage(
        List<PartnerTokens.Issued> issued,
        List<Partner> partners,
        Form form,
        String token,
        Instant now) {
    public String name(PartnerId id, Language language) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .map(partner -> partner.names().in(language))
                .findFirst()
                .orElse("—");
    }

    public List<Choice> partnerChoices(Shell shell) {
        return partners.stream()
                .filter(one -> !one.ended())
                .map(one -> Choice.of(one.id().toString(), one.names().in(shell.language())))
                .sorted(Comparator.comparing(Choice::name, shell.words().collation()))
                .toList();
    }

    public List<Choice> scopeChoices(Shell shell) {
        return Arrays.stream(Scope.values())
                .map(one -> Choice.of(one.code(), shell.t("integration.scope." + one.code())))
                .toList();
    }

    public List<Choice> dayChoices(Shell shell) {
        return TokenPages.DAYS.stream()
                .map(days -> Choice.of(Integer.toString(days), shell.t("integration.days", days)))
                .toList();
    }
}
