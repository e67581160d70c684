package org.shanyraq.integration.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.Opening;
import org.shanyraq.casework.Part;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Sex;

/**
 * A case as a partner sends it.
 *
 * @param key made by the partner: sent again, it is the same case
 * @param told what the centre may know beforehand
 * @param district code of the household's district
 */
record SentCase(
        @NotNull UUID key,
        @NotNull UUID centre,
        @NotNull @Size(max = 4_000) String told,
        @NotNull @Pattern(regexp = "KZ\\d{6}") String district,
        @NotNull @Pattern(regexp = "kk|ru|en") String language,
        @NotNull Instant openedAt,
        @NotEmpty @Size(max = 20) List<@Valid SentPerson> people,
        @NotNull @Size(max = 50) List<@Valid SentIncident> incidents,
        @NotNull @Size(max = 100) List<@Valid SentSession> services) {

    /**
     * @param part survivor, child, uses_violence or other
     */
    record SentPerson(
            @NotNull @Pattern(regexp = "survivor|child|uses_violence|other") String part,
            @NotNull @Size(max = 100) String surname,
            @NotNull @Size(max = 100) String given,
            @Nullable @Size(max = 100) String patronymic,
            @NotNull @Pattern(regexp = "female|male|unknown") String sex,
            @Nullable @Min(1900) @Max(2100) Integer birthYear) {}

    record SentIncident(
            @NotNull UUID key,
            @NotNull Instant happenedAt,
            @NotNull NewIncident.Place place,
            @NotEmpty Set<NewIncident.Form> forms,
            @NotNull NewIncident.Harm harm,
            @NotNull NewIncident.Weapon weapon,
            boolean childrenPresent,
            @NotNull @Size(max = 10_000) String account) {}

    record SentSession(
            @NotNull UUID key,
            @NotNull ServiceKind service,
            @NotNull Instant heldAt,
            @Min(1) @Max(600) int minutes,
            @NotNull NewSession.How how,
            @NotNull @Size(max = 10_000) String note) {}

    BulkCase toCase() {
        var id = CaseId.fresh();
        var household = HouseholdId.fresh();
        return new BulkCase(
                id,
                new Opening(
                        key,
                        new CentreId(centre),
                        null,
                        told,
                        district,
                        Language.of(language).orElse(Language.KK),
                        household,
                        people.stream().map(person -> member(person, household)).toList()),
                openedAt,
                null,
                incidents.stream().map(incident -> incident(incident, id)).toList(),
                services.stream().map(session -> session(session, id)).toList(),
                null);
    }

    private static Opening.Member member(SentPerson sent, HouseholdId household) {
        var name =
                new PersonName(
                        sent.surname, sent.given, sent.patronymic == null ? "" : sent.patronymic);
        return new Opening.Member.New(
                NewPerson.named(household, name, Sex.of(sent.sex), sent.birthYear),
                Part.of(sent.part));
    }

    private static NewIncident incident(SentIncident sent, CaseId id) {
        return new NewIncident(
                sent.key,
                id,
                sent.happenedAt,
                sent.place,
                sent.forms,
                sent.harm,
                sent.weapon,
                sent.childrenPresent,
                sent.account,
                null);
    }

    private static NewSession session(SentSession sent, CaseId id) {
        return new NewSession(
                sent.key,
                id,
                sent.service,
                sent.heldAt,
                sent.minutes,
                sent.how,
                null,
                null,
                sent.note);
    }
}
