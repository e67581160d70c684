package org.shanyraq.protection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.PersonId;

/** A measure that was imposed, with what it came to so far. */
public record Measure(
        MeasureId id,
        CaseId caseId,
        CentreId centre,
        String kind,
        String pack,
        PersonId respondent,
        String issuedBy,
        Instant issuedAt,
        Instant servedAt,
        Instant endsAt,
        List<String> bans,
        @Nullable MeasureId successorOf,
        List<Check> checks) {
    public Measure {
        bans = List.copyOf(bans);
        checks = List.copyOf(checks);
    }

    public boolean isInForceAt(Instant moment) {
        return moment.isBefore(endsAt);
    }

    public long breaches() {
        return checks.stream().filter(check -> check.result == Result.BREACHED).count();
    }

    /** One check of the respondent. */
    public record Check(Instant at, Result result, String note) {}

    /** What a check found. */
    public enum Result {
        KEPT,
        NOT_FOUND,
        BREACHED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
