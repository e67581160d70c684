package org.shanyraq.demo.filling;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.demo.DemoSettings;
import org.shanyraq.demo.Size;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides, before the first page can be asked for, whether what is wanted and what the database
 * holds fit together: made-up people never stand beside real ones, and are shown on this machine
 * only.
 */
@Component
class DemoGate implements SmartInitializingSingleton {
    private final DemoSettings settings;
    private final @Nullable InetAddress address;
    private final Marks marks;
    private final EnrolStaff staff;
    private final Centres centres;
    private final TransactionTemplate transaction;

    DemoGate(
            DemoSettings settings,
            ServerProperties server,
            Marks marks,
            EnrolStaff staff,
            Centres centres,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.address = server.getAddress();
        this.marks = marks;
        this.staff = staff;
        this.centres = centres;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.serving()) {
            return;
        }
        var holds = marks.filling();
        if (settings.demo() == Size.NONE) {
            holds.ifPresent(DemoGate::refuseToHide);
            return;
        }
        if (address == null || !address.isLoopbackAddress()) {
            throw new DemoRefused(
                    "A demo country is shown on this machine only.",
                    "Start with --server.address=127.0.0.1, or with --demo none.");
        }
        if (holds.isEmpty() && somebodyIsHere()) {
            throw new DemoRefused(
                    "This database holds a real service. No demo country is put into it.",
                    "Start with --demo none, or with another --data folder.");
        }
        holds.ifPresent(this::refuseAnother);
    }

    private static void refuseToHide(Filling filling) {
        throw new DemoRefused(
                "This database holds the demo country '" + filling.size().code() + "'.",
                "Start with --demo " + filling.size().code() + ", or with another --data folder.");
    }

    private void refuseAnother(Filling filling) {
        if (filling.size() != settings.demo() || filling.seed() != settings.seed()) {
            throw new DemoRefused(
                    "This database holds the demo country '%s' of seed %d."
                            .formatted(filling.size().code(), filling.seed()),
                    "Start with --demo %s --seed %d, or with another --data folder."
                            .formatted(filling.size().code(), filling.seed()));
        }
    }

    private boolean somebodyIsHere() {
        boolean nobody =
                Optional.ofNullable(
                                Acting.as(
                                        new Actor.Job("enrol-staff"),
                                        () -> transaction.execute(status -> staff.nobodyYet())))
                        .orElse(false);
        return !nobody || !Acting.as(new Actor.Job("demo"), centres::open).isEmpty();
    }
}
