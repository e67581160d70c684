package org.shanyraq.demo.country;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.place.DistrictCode;

/**
 * A centre's work with one household, from beginning to end or until now.
 *
 * @param contact the contact it came from; absent for what a partner referred
 * @param told what 111 or the partner told
 * @param people the survivor first, who uses violence last
 * @param workers who work with the household; the social worker first
 * @param closedAt absent while it is open
 */
public record CaseLife(
        UUID id,
        UUID key,
        UUID household,
        @Nullable UUID contact,
        int site,
        DistrictCode district,
        Language language,
        Instant openedAt,
        @Nullable Instant closedAt,
        String outcome,
        String told,
        String address,
        List<Human> people,
        List<Member> workers,
        List<Incident> incidents,
        List<Assessment> assessments,
        List<Session> sessions,
        List<OrderLife> orders) {
    public CaseLife {
        people = List.copyOf(people);
        workers = List.copyOf(workers);
        incidents = List.copyOf(incidents);
        assessments = List.copyOf(assessments);
        sessions = List.copyOf(sessions);
        orders = List.copyOf(orders);
    }

    /** What a kind of violence it was. */
    public enum Form {
        PHYSICAL,
        PSYCHOLOGICAL,
        ECONOMIC,
        SEXUAL
    }

    /**
     * @param harm 0 none, 1 light, 2 moderate, 3 grave
     */
    public record Incident(
            UUID id,
            Instant at,
            Instant writtenAt,
            List<Form> forms,
            int harm,
            boolean children,
            String account) {}

    /**
     * @param band 0 the lowest to 3 the highest
     */
    public record Assessment(UUID id, Instant at, int band, Member by, String reason) {}

    /** One delivery of a service by somebody of that profession. */
    public record Session(
            UUID id,
            Instant at,
            int minutes,
            Role profession,
            Member by,
            boolean came,
            String note) {}

    public Human survivor() {
        return people.getFirst();
    }

    public Human respondent() {
        return people.getLast();
    }
}
