package org.shanyraq.contact.queue;

import java.time.Duration;
import java.util.Optional;
import org.shanyraq.contact.RulesInForce;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.ground.DatedSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules in force now: the published version, or those the service began with; and beside them
 * the dated settings that are no rules of routing.
 */
@Component
public class RoutingRules implements RulesInForce {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final DatedSettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile Known known = new Known(RuleSet.atFirst(), System.nanoTime() - FRESH_NANOS);

    RoutingRules(DatedSettings settings, JdbcClient jdbc, JsonMapper json) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Known(RuleSet rules, long at) {}

    /** At most a second old: a version that is published holds on every node at once. */
    @Override
    public RuleSet now() {
        var last = known;
        if (System.nanoTime() - last.at < FRESH_NANOS) {
            return last.rules;
        }
        var rules = published().orElseGet(RuleSet::atFirst);
        known = new Known(rules, System.nanoTime());
        return rules;
    }

    /** Asks again at the next need, on this node. */
    void changed() {
        known = new Known(known.rules, System.nanoTime() - FRESH_NANOS);
    }

    private Optional<RuleSet> published() {
        return jdbc.sql("select body::text from contact.routing_rules where state = 'in_force'")
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, RuleSet.class));
    }

    /** Within which a human answers. */
    public Duration termOf(Urgency urgency) {
        return settings.duration("contact.term." + urgency.code());
    }

    /** A page that answers, and was not heard of so long, is offered nothing more. */
    Duration seen() {
        return settings.duration("contact.operator.seen");
    }

    /** A page that answers, and was not heard of so long, is gone. */
    Duration gone() {
        return settings.duration("contact.operator.gone");
    }

    /** So long silence says nothing where a page never answered or many are cut off at once. */
    Duration cutOff() {
        return settings.duration("contact.operator.cut_off");
    }

    /** After the house was away, all pages have come again within this time. */
    Duration comeAgain() {
        return settings.duration("contact.operator.come_again");
    }

    Duration alarm(boolean emergency) {
        return settings.duration(emergency ? "contact.alarm.emergency" : "contact.alarm.any");
    }
}
