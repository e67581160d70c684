package org.shanyraq;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a start that was only made to record which classes a start needs. */
@Component
@ConditionalOnBooleanProperty("shanyraq.rehearsal")
class Rehearsal {
    @EventListener
    void ready(ApplicationReadyEvent started) {
        ConfigurableApplicationContext house = started.getApplicationContext();
        Thread.ofPlatform().start(house::close);
    }
}
