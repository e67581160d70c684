package org.shanyraq.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.StaffId;

/**
 * A case with its history, for partners who refer many and for filling a demo country: people,
 * incidents, assessments and services come with it. One entity each.
 *
 * @param id of the case to be; the things inside name it
 * @param opening its key makes the case once, however often it is sent
 * @param worker to whom it is given at once; absent leaves it to the manager
 * @param colleagues of other professions who work on it beside the worker
 * @param assessments in the order in which they were made; the last holds
 * @param ended absent while the work goes on
 */
public record BulkCase(
        CaseId id,
        Opening opening,
        Instant openedAt,
        @Nullable StaffId worker,
        List<StaffId> colleagues,
        List<NewIncident> incidents,
        List<NewSession> sessions,
        List<Assessed> assessments,
        @Nullable Ended ended) {
    public BulkCase {
        colleagues = List.copyOf(colleagues);
        incidents = List.copyOf(incidents);
        sessions = List.copyOf(sessions);
        assessments = List.copyOf(assessments);
    }

    /** A case whose work goes on. */
    public BulkCase(
            CaseId id,
            Opening opening,
            Instant openedAt,
            @Nullable StaffId worker,
            List<NewIncident> incidents,
            List<NewSession> sessions,
            @Nullable Assessed assessed) {
        this(
                id,
                opening,
                openedAt,
                worker,
                List.of(),
                incidents,
                sessions,
                assessed == null ? List.of() : List.of(assessed),
                null);
    }

    /** The assessment that holds. */
    public @Nullable Assessed assessed() {
        return assessments.isEmpty() ? null : assessments.getLast();
    }

    /**
     * A risk assessment that was made.
     *
     * @param answers answer codes by item code; empty where only the band is known
     */
    public record Assessed(String band, Instant at, Map<String, String> answers) {
        public Assessed {
            answers = Map.copyOf(answers);
        }

        public Assessed(String band, Instant at) {
            this(band, at, Map.of());
        }
    }

    /** The work is over. */
    public record Ended(Instant at, CloseReason reason) {}

    /** What became of one of the cases sent, in the order in which they were sent. */
    public sealed interface Outcome {
        record Made(CaseId id, String number) implements Outcome {}

        /** It was made before with the same key. */
        record MadeBefore(CaseId id) implements Outcome {}

        /**
         * Nothing of it was written.
         *
         * @param faults codes such as {@code people.none}, {@code incident.future}
         */
        record Refused(UUID key, List<String> faults) implements Outcome {}

        /** The case itself, where there is one. */
        default @Nullable CaseId caseId() {
            return switch (this) {
                case Made made -> made.id;
                case MadeBefore made -> made.id;
                case Refused refused -> null;
            };
        }
    }
}
