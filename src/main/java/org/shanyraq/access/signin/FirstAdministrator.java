package org.shanyraq.access.signin;

import java.util.UUID;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Without a demo country nobody could let anybody in. So, until an administrator is active, each
 * start prints a one-time link for the first one, on the console only.
 */
@Component
class FirstAdministrator {
    private static final UUID NO_CENTRE = new UUID(0, 0);

    private final AsSignIn work;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final boolean wanted;
    private final String address;

    FirstAdministrator(
            AsSignIn work,
            Invitations invitations,
            JdbcClient jdbc,
            @Value("${shanyraq.demo:none}") String demo,
            @Value("${shanyraq.address:}") String address) {
        this.work = work;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.wanted = demo.equals("none");
        this.address = address;
    }

    @EventListener
    void invite(WebServerInitializedEvent started) {
        if (!wanted
                || started.getApplicationContext().getServerNamespace() != null
                || hasAdministrator()) {
            return;
        }
        var base =
                address.isBlank()
                        ? "http://localhost:" + started.getWebServer().getPort()
                        : address;
        // Not through the log: whoever reads logs later must not find a way in.
        System.out.println(
                "One-time link for the first administrator ("
                        + Invitations.HOLDS.toHours()
                        + " h): "
                        + base
                        + "/welcome/"
                        + invitations.invite(enrol()));
    }

    private boolean hasAdministrator() {
        return work.call(
                () ->
                        jdbc.sql(
                                        """
                                        select exists (select from access.staff
                                        where role = 'administrator' and state = 'active')
                                        """)
                                .query(Boolean.class)
                                .single());
    }

    private StaffId enrol() {
        return work.call(
                () -> {
                    jdbc.sql(
                                    """
                                    insert into access.staff
                                        (id, sign_in_name, name, role, centre, languages, state, changed_at)
                                    values (?, 'administrator', 'Administrator', 'administrator', ?,
                                            '{kk,ru,en}', 'invited', now())
                                    on conflict (sign_in_name) do nothing
                                    """)
                            .param(FreshId.next())
                            .param(new CentreId(NO_CENTRE).value())
                            .update();
                    return new StaffId(
                            jdbc.sql(
                                            "select id from access.staff where sign_in_name = 'administrator'")
                                    .query(UUID.class)
                                    .single());
                });
    }
}
