package org.shanyraq.casework.entries;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.ground.MeasureId;

/** A recorded incident, opened for those who work on the case. */
public record Incident(
        UUID id,
        Instant happenedAt,
        NewIncident.Place place,
        Particulars particulars,
        String account,
        @Nullable MeasureId breachOf,
        Instant recordedAt) {

    /** What of it is sealed beside the account. */
    public record Particulars(
            Set<NewIncident.Form> forms,
            NewIncident.Harm harm,
            NewIncident.Weapon weapon,
            boolean childrenPresent) {
        public Particulars {
            forms = Set.copyOf(forms);
        }
    }

    @Override
    public String toString() {
        return "Incident[" + id + "]";
    }
}
