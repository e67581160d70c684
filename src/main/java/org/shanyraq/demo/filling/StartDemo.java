package org.shanyraq.demo.filling;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.demo.DemoSettings;
import org.shanyraq.demo.Size;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.statistics.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * After the start: fills the country beside the pages, then says where to go and how to sign in.
 */
@Component
class StartDemo {
    static final Actor DEMO = new Actor.Job("demo");

    private static final Logger LOG = LoggerFactory.getLogger(StartDemo.class);
    private static final long STOP_WAIT_MILLIS = 8_000;

    /** A database that is away or too busy for a while is waited for, this often and so long. */
    private static final List<Duration> AGAIN_AFTER =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final DemoSettings settings;
    private final Marks marks;
    private final PlanCountry plans;
    private final FillCountry filling;
    private final StandingCountry country;
    private final Publication publication;
    private final Environment environment;
    private @Nullable Thread thread;

    StartDemo(
            DemoSettings settings,
            Marks marks,
            PlanCountry plans,
            FillCountry filling,
            StandingCountry country,
            Publication publication,
            Environment environment) {
        this.settings = settings;
        this.marks = marks;
        this.plans = plans;
        this.filling = filling;
        this.country = country;
        this.publication = publication;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (settings.demo() != Size.NONE && settings.serving()) {
            thread = Thread.ofPlatform().name("demo").daemon().start(this::begin);
        }
    }

    @EventListener
    void closing(ContextClosedEvent closed) throws InterruptedException {
        filling.stop();
        var running = thread;
        if (running != null) {
            running.join(STOP_WAIT_MILLIS);
        }
    }

    private void begin() {
        try {
            boolean whole = Acting.as(DEMO, this::fill);
            if (whole) {
                greet();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            country.brokeOff();
            LOG.error("the demo country is not whole; the next start goes on with it", failed);
        }
    }

    private boolean makeWhatIsMissing(Made made) throws InterruptedException {
        for (var pause : AGAIN_AFTER) {
            try {
                return filling.fill(made);
            } catch (FillCountry.FillingFailed failed) {
                LOG.warn("the demo country broke off and goes on in {}", pause, failed);
                Thread.sleep(pause);
            }
        }
        return filling.fill(made);
    }

    private boolean fill() throws InterruptedException {
        var filled = marks.begin(settings.demo(), settings.seed());
        var made = plans.plan(filled);
        country.stands(made);
        if (!filled.done()) {
            // History may not be released before all of it stands: a release is never changed.
            publication.suspend();
            if (!makeWhatIsMissing(made)) {
                return false;
            }
            publication.resume();
            marks.whole();
        }
        country.whole();
        return true;
    }

    private void greet() {
        var port = environment.getProperty("local.server.port", "8080");
        System.out.printf(
                "%nShanyraq stands: http://localhost:%s  (demo country '%s', seed %d; nobody in it is real)%n%n"
                        + "%s%n  Codes for signing in: http://localhost:%s/demo/codes · a school's QR code: http://localhost:%s/demo/qr%n%n",
                port,
                settings.demo().code(),
                settings.seed(),
                Accounts.table(country.accounts()),
                port,
                port);
    }
}
