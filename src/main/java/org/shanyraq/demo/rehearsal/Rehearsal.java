package org.shanyraq.demo.rehearsal;

import java.time.Duration;
import org.shanyraq.demo.DemoCountry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Waits for the demo country, plays a short day in it, and ends the program. */
@Component
@ConditionalOnBooleanProperty("shanyraq.rehearsal")
class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ROUNDS = 3;
    private static final int VISITORS = 60;

    private final DemoCountry country;
    private final Environment environment;

    Rehearsal(DemoCountry country, Environment environment) {
        this.country = country;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        var house = started.getApplicationContext();
        Thread.ofPlatform()
                .name("rehearsal")
                .start(
                        () -> {
                            try {
                                play();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            } catch (RuntimeException failed) {
                                LOG.warn("the rehearsal ended early", failed);
                            } finally {
                                house.close();
                            }
                        });
    }

    private void play() throws InterruptedException {
        awaitCountry();
        var base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        for (int i = 0; i < VISITORS; i++) {
            new Caller(base).writeToUs();
        }
        for (var account : country.accounts()) {
            var caller = new Caller(base);
            if (caller.signIn(account)) {
                for (int round = 0; round < ROUNDS; round++) {
                    caller.lookAround();
                }
            }
        }
    }

    private void awaitCountry() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!country.progress().whole() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }
}
