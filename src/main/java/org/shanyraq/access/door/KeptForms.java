package org.shanyraq.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.signin.AsSignIn;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody had typed when their sign-in turned out to be over and no script could keep it on
 * the page: sealed with their own key, for ten minutes, given back to nobody else.
 */
@Component
public class KeptForms {
    /** Long enough to find the telephone. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final Field FORM = new Field("access.kept_form", "form", Level.P3);
    private static final java.util.Set<String> NOT_KEPT = java.util.Set.of("_csrf", "password");

    private final JdbcClient jdbc;
    private final AsSignIn work;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    KeptForms(JdbcClient jdbc, AsSignIn work, Sealing sealing, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /** A form as it was sent. */
    public record KeptForm(String path, Map<String, List<String>> fields) {}

    UUID keep(StaffId staff, HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!NOT_KEPT.contains(name)) {
                                fields.put(name, List.of(values));
                            }
                        });
        var form = json.writeValueAsString(new KeptForm(request.getRequestURI(), fields));
        var id = FreshId.next();
        work.run(
                () ->
                        jdbc.sql(
                                        "insert into access.kept_form (id, staff, form, kept_at) values (?, ?, ?, ?)")
                                .param(id)
                                .param(staff.value())
                                .param(sealing.file(staff.thing()).seal(FORM, id, form))
                                .param(Timestamp.from(clock.instant()))
                                .update());
        return id;
    }

    /** The form, when it is this member's and not too old. */
    public Optional<KeptForm> find(StaffId staff, UUID id) {
        return work.call(
                () ->
                        jdbc.sql(
                                        """
                                        select form from access.kept_form
                                        where id = ? and staff = ? and kept_at > ?
                                        """)
                                .param(id)
                                .param(staff.value())
                                .param(Timestamp.from(clock.instant().minus(KEPT)))
                                .query((row, n) -> row.getBytes(1))
                                .optional()
                                .map(
                                        bytes ->
                                                json.readValue(
                                                        sealing.file(staff.thing())
                                                                .open(FORM, id, bytes),
                                                        KeptForm.class)));
    }

    public void discard(StaffId staff, UUID id) {
        work.run(
                () ->
                        jdbc.sql("delete from access.kept_form where id = ? and staff = ?")
                                .param(id)
                                .param(staff.value())
                                .update());
    }

    void forgetOld() {
        work.run(
                () ->
                        jdbc.sql("delete from access.kept_form where kept_at < ?")
                                .param(Timestamp.from(clock.instant().minus(KEPT)))
                                .update());
    }
}
