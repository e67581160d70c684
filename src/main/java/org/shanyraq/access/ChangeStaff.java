package org.shanyraq.access;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Leave, return, departure, another role or centre. Their open sign-ins end with the change; the
 * rooms hear of it and give the work to others.
 */
@Component
public class ChangeStaff {
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Relations relations;
    private final SignIns signIns;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeStaff(
            JdbcClient jdbc,
            Policy policy,
            Relations relations,
            SignIns signIns,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.relations = relations;
        this.signIns = signIns;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Away until {@code backOn}; work that becomes due goes to the deputy, or to the manager. */
    @Transactional
    public void leave(
            StaffId id, int version, @Nullable LocalDate backOn, @Nullable StaffId deputy) {
        var before = begin(id, version, "leave");
        update("state = 'on_leave', back_on = :back, deputy = :deputy", id, backOn, deputy);
        events.publishEvent(new StaffWentOnLeave(id, before.centre, deputy));
    }

    @Transactional
    public void comeBack(StaffId id, int version) {
        var before = begin(id, version, "return");
        update("state = 'active', back_on = null, deputy = null", id, null, null);
        events.publishEvent(new StaffReturned(id, before.centre, before.deputy));
    }

    /** Works here no longer; nothing of theirs is lost, and every sign-in of theirs ends. */
    @Transactional
    public void deactivate(StaffId id, int version, @Nullable StaffId successor) {
        var before = begin(id, version, "deactivate");
        update("state = 'deactivated', back_on = null, deputy = null", id, null, null);
        succeed(id, successor);
        relations.endManages(id, before.centre);
        endSignIns(id);
        events.publishEvent(new StaffDeactivated(id, before.centre, successor));
    }

    /**
     * Another name, role, centre or languages. Who goes to another centre or to another kind of
     * work leaves their work behind, to the successor or to the manager.
     */
    @Transactional
    public void move(
            StaffId id,
            int version,
            String name,
            Role role,
            CentreId centre,
            Set<Language> languages,
            @Nullable StaffId successor) {
        var before = begin(id, version, "move");
        jdbc.sql(
                        """
                        update access.staff set name = :name, role = :role, centre = :centre,
                            languages = :languages, version = version + 1, changed_at = :now
                        where id = :id
                        """)
                .param("name", name.strip())
                .param("role", role.code())
                .param("centre", centre.value())
                .param(
                        "languages",
                        languages.stream().map(Language::code).sorted().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (before.role != role || !before.centre.equals(centre)) {
            relations.endManages(id, before.centre);
            if (role == Role.CENTRE_MANAGER) {
                relations.manages(id, centre);
            }
            endSignIns(id);
            events.publishEvent(new StaffDeactivated(id, before.centre, successor));
        }
    }

    private Before begin(StaffId id, int version, String change) {
        var allowed = policy.require(AccessActs.CHANGE_STAFF);
        var before =
                jdbc.sql(
                                "select role, centre, version, deputy from access.staff where id = ? for update")
                        .param(id.value())
                        .query(
                                (row, n) ->
                                        new Before(
                                                Role.valueOf(
                                                        row.getString(1).toUpperCase(Locale.ROOT)),
                                                new CentreId(row.getObject(2, UUID.class)),
                                                row.getInt(3),
                                                Optional.ofNullable(row.getObject(4, UUID.class))
                                                        .map(StaffId::new)
                                                        .orElse(null)))
                        .optional()
                        .orElseThrow(UnknownStaff::new);
        if (before.version != version) {
            throw new OptimisticLockingFailureException("staff changed meanwhile");
        }
        trail.wrote("staff." + change, Set.of(id.thing()), allowed.reason());
        return before;
    }

    /** Remembered, so that the page can say where the work went. */
    private void succeed(StaffId id, @Nullable StaffId successor) {
        jdbc.sql("update access.staff set successor = ? where id = ?")
                .param(successor == null ? null : successor.value())
                .param(id.value())
                .update();
    }

    private void update(
            String what, StaffId id, @Nullable LocalDate backOn, @Nullable StaffId deputy) {
        jdbc.sql(
                        "update access.staff set version = version + 1, changed_at = :now, "
                                + what
                                + " where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("back", Optional.ofNullable(backOn).map(Date::valueOf).orElse(null))
                .param("deputy", Optional.ofNullable(deputy).map(StaffId::value).orElse(null))
                .param("id", id.value())
                .update();
    }

    /** After the commit: an end that is told before would be of a change that may yet fail. */
    private void endSignIns(StaffId id) {
        var by = Acting.staff().orElseThrow().id();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        signIns.endAll(id, null, by);
                    }
                });
    }

    /** Nobody of that id works here. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public static final class UnknownStaff extends RuntimeException {
        UnknownStaff() {
            super("nobody of that id works here");
        }
    }

    private record Before(Role role, CentreId centre, int version, @Nullable StaffId deputy) {}
}
