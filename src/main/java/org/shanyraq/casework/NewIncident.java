package org.shanyraq.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;

/**
 * One event of violence as it is recorded.
 *
 * @param key of the form; sent twice it makes one
 * @param account what happened, in words; sealed, may be empty
 * @param breachOf the measure that the act was against
 */
public record NewIncident(
        UUID key,
        CaseId caseId,
        Instant happenedAt,
        Place place,
        Set<Form> forms,
        Harm harm,
        Weapon weapon,
        boolean childrenPresent,
        String account,
        @Nullable MeasureId breachOf) {
    public NewIncident {
        forms = Set.copyOf(forms);
    }

    /** What kind of place it happened in. */
    public enum Place {
        HOME,
        YARD_OR_STREET,
        WORK,
        SCHOOL,
        ONLINE_OR_PHONE,
        TRANSPORT,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Forms of violence: the four of the law, and what practice tells apart beside them. */
    public enum Form {
        PHYSICAL,
        PSYCHOLOGICAL,
        SEXUAL,
        ECONOMIC,
        STALKING,
        NEGLECT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Bodily harm, as far as known. */
    public enum Harm {
        NONE,
        LIGHT,
        MODERATE,
        SEVERE,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was used or shown. */
    public enum Weapon {
        NONE,
        OBJECT,
        KNIFE,
        FIREARM,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "NewIncident[" + caseId + "]";
    }
}
