package org.shanyraq.administration.alarm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Component;

/** Rings on every open page of the shift: topic {@code alarms:shift}, event {@code alarm}. */
@Component
class AlarmEvents implements LiveSource {
    private final Alarms alarms;
    private final Policy policy;

    AlarmEvents(Alarms alarms, Policy policy) {
        this.alarms = alarms;
        this.policy = policy;
    }

    @Override
    public String prefix() {
        return "alarms";
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        return topic.equals(Alarms.TOPIC) && policy.mightAllow(AdministrationActs.ANSWER_ALARM);
    }

    @Override
    public List<LiveEvent> since(String topic, long after, Language language) {
        return alarms.since(after).stream()
                .map(
                        alarm ->
                                new LiveEvent(
                                        alarm.number(),
                                        "alarm",
                                        Page.of("administration/alarm-rings", alarm)))
                .toList();
    }
}
