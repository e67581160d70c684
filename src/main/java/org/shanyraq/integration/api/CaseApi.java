package org.shanyraq.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.BulkCases;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases in bulk, for organisations that refer many. Each case stands or is refused by itself. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "Scope: cases.write")
class CaseApi {
    private static final int MOST = 200;

    private final BulkCases cases;

    CaseApi(BulkCases cases) {
        this.cases = cases;
    }

    record Batch(@NotEmpty @Size(max = MOST) List<@Valid SentCase> cases) {}

    /**
     * What became of one case, in the order in which they were sent.
     *
     * @param state made, made_before or refused
     * @param faults codes of what was wrong with a refused one
     */
    record Answer(
            UUID key,
            String state,
            @Nullable UUID id,
            @Nullable String number,
            List<String> faults) {}

    @PostMapping
    @Operation(summary = "Send cases with their people, incidents and services")
    List<Answer> create(@Valid @RequestBody Batch batch) {
        var sent = batch.cases.stream().map(SentCase::toCase).toList();
        var outcomes = cases.create(sent);
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> answer(batch.cases.get(i).key(), outcomes.get(i)))
                .toList();
    }

    private static Answer answer(UUID key, BulkCase.Outcome outcome) {
        return switch (outcome) {
            case BulkCase.Outcome.Made made ->
                    new Answer(key, "made", made.id().value(), made.number(), List.of());
            case BulkCase.Outcome.MadeBefore before ->
                    new Answer(key, "made_before", before.id().value(), null, List.of());
            case BulkCase.Outcome.Refused refused ->
                    new Answer(key, "refused", null, null, refused.faults());
        };
    }
}
