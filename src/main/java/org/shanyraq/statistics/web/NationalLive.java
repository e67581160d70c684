package org.shanyraq.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Language;
import org.shanyraq.statistics.StatisticsActs;
import org.shanyraq.statistics.counting.CountFacts;
import org.shanyraq.statistics.national.SeeNational;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Component;

/** The running month's totals, sent to open pages as they change: one event an indicator. */
@Component
class NationalLive implements LiveSource {
    /** Room for the indicators' events under one change. */
    private static final int PER_CHANGE = 100;

    private final SeeNational national;
    private final Policy policy;

    NationalLive(SeeNational national, Policy policy) {
        this.national = national;
        this.policy = policy;
    }

    /** The number of the last event of a change. */
    static long number(long changes) {
        return changes * PER_CHANGE + PER_CHANGE - 1;
    }

    @Override
    public String prefix() {
        return CountFacts.TOPIC.substring(0, CountFacts.TOPIC.indexOf(':'));
    }

    @Override
    public boolean allows(String topic, HttpServletRequest request) {
        return topic.equals(CountFacts.TOPIC) && policy.mightAllow(StatisticsActs.SEE);
    }

    @Override
    public List<LiveEvent> since(String topic, long after, Language language) {
        var live = national.live();
        if (number(live.changes()) <= after) {
            return List.of();
        }
        var events = new ArrayList<LiveEvent>();
        for (var indicator : national.indicators()) {
            int count = live.totals().getOrDefault(indicator.code(), OptionalInt.empty()).orElse(0);
            events.add(
                    new LiveEvent(
                            number(live.changes())
                                    - national.indicators().size()
                                    + events.size()
                                    + 1,
                            indicator.code(),
                            Page.of("statistics/number", new LiveNumber(count))));
        }
        return events;
    }
}
