package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.ground.Language;

/**
 * What was written. The words of a contact are destroyed seven days after it ended, unless a centre
 * took it on, so of others only the last week has any.
 */
final class Talks {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Lists talks = Lists.read("talks.txt");
    private final Period period;

    Talks(Period period) {
        this.period = period;
    }

    List<ContactLife.Words> said(
            boolean child,
            Topic topic,
            Language language,
            Instant at,
            Instant answered,
            Instant closed,
            boolean kept,
            Chance chance) {
        if (!kept && !closed.plus(KEPT).isAfter(period.until())) {
            return List.of();
        }
        var heading = heading(child, topic) + "." + language.code();
        var lines = chance.of(talks.blocks(heading));
        var said = new ArrayList<ContactLife.Words>();
        var step = Duration.between(answered, closed).dividedBy(lines.size() + 1L);
        for (int i = 0; i < lines.size(); i++) {
            boolean visitor = lines.get(i).startsWith(">");
            var when = i == 0 && visitor ? at : answered.plus(step.multipliedBy(i));
            said.add(new ContactLife.Words(visitor, when, lines.get(i).substring(1).strip()));
        }
        return said;
    }

    private static String heading(boolean child, Topic topic) {
        return switch (topic) {
            case INFORMATION -> child ? "child.information" : "adult.information";
            case PSYCHOLOGICAL -> child ? "child.psychological" : "adult.information";
            case VIOLENCE -> child ? "child.violence" : "adult.violence";
        };
    }
}
