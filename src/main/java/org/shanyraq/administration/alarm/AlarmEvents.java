package org.shanyraq.administration.alarm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.web.Banner;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Component;

/** Rings above every open page of the shift: topic {@code alarms:shift}, event {@code alarms}. */
@Component
class AlarmEvents implements LiveSource, Banner {
    private static final String NAME = "alarms";

    private final Alarms alarms;
    private final Policy policy;

    AlarmEvents(Alarms alarms, Policy policy) {
        this.alarms = alarms;
        this.policy = policy;
    }

    @Override
    public String prefix() {
        return NAME;
    }

    @Override
    public String topic() {
        return Alarms.TOPIC;
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        return topic.equals(Alarms.TOPIC) && policy.mightAllow(AdministrationActs.HEAR_ALARM);
    }

    @Override
    public List<LiveEvent> since(String topic, long after, Language language) {
        var ringing = alarms.now();
        boolean answers = Acting.staff().map(reader -> answers(reader.role())).orElse(false);
        return ringing.number() > after ? List.of(event(ringing, answers)) : List.of();
    }

    /** Operators hear it and read what it is; a supervisor answers. */
    @Override
    public Optional<LiveEvent> now(Actor.Staff reader) {
        return switch (reader.role()) {
            case OPERATOR, SHIFT_SUPERVISOR ->
                    Optional.of(event(alarms.ringing(), answers(reader.role())));
            default -> Optional.empty();
        };
    }

    private static boolean answers(Role role) {
        return role != Role.OPERATOR;
    }

    private static LiveEvent event(Ringing ringing, boolean answers) {
        return new LiveEvent(
                ringing.number(),
                NAME,
                Page.of("administration/alarm-rings", new AlarmBanner(ringing, answers)));
    }
}
