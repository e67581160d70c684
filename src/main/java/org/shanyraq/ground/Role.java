package org.shanyraq.ground;

/** The part a member of staff plays. What each may do is decided by the one policy. */
public enum Role {
    OPERATOR,
    SHIFT_SUPERVISOR,
    PSYCHOLOGIST,
    SOCIAL_WORKER,
    LAWYER,
    EMPLOYMENT_COUNSELLOR,
    CENTRE_MANAGER,
    PROGRAMME_FACILITATOR,
    REGIONAL_COORDINATOR,
    MINISTRY_ANALYST,
    AUDITOR,
    ADMINISTRATOR;

    /** Works with families at a centre, each by profession. */
    public boolean isCaseWorker() {
        return switch (this) {
            case PSYCHOLOGIST, SOCIAL_WORKER, LAWYER, EMPLOYMENT_COUNSELLOR -> true;
            default -> false;
        };
    }

    /** The spelling used in the database, in message keys and in the access table. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
