package org.shanyraq.contact.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Rank;
import org.shanyraq.contact.routing.Ring;
import org.shanyraq.contact.routing.Rings;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.contact.routing.Wanted;
import org.shanyraq.web.Form;

/** The rules of routing as fields of a form: minutes for limits, seconds for all else. */
final class RulesForm {
    static final int LONGEST_WHY = 300;
    private static final int DAY = 86_400;

    private final Form form;

    private RulesForm(Form form) {
        this.form = form;
    }

    /** The form that begins with these rules. */
    static Form of(RuleSet rules) {
        var known = new LinkedHashMap<String, String>();
        for (var urgency : Urgency.values()) {
            var rank = rules.rank(urgency);
            known.put(rank(urgency, "weight"), Integer.toString(rank.weight()));
            known.put(rank(urgency, "cap"), Integer.toString(rank.cap()));
            known.put(rank(urgency, "limit"), Long.toString(rank.limit().toMinutes()));
            for (var ring : Ring.values()) {
                rules.rings(urgency)
                        .opens(ring)
                        .ifPresent(d -> known.put(ring(urgency, ring), "" + d.toSeconds()));
            }
        }
        rules.wanted()
                .forEach(
                        (skill, wanted) -> {
                            known.put("want." + skill.code(), Integer.toString(wanted.level()));
                            known.put(
                                    "kind." + skill.code(),
                                    wanted.required() ? "required" : "preferred");
                        });
        rules.standIns()
                .forEach((skill, other) -> known.put("stand." + skill.code(), other.code()));
        known.put("lease", Long.toString(rules.lease().toSeconds()));
        known.put("missed", Integer.toString(rules.missedAllowed()));
        known.put("capacity", Integer.toString(rules.capacity()));
        known.put("wrap_up", Long.toString(rules.wrapUp().toSeconds()));
        return Form.of(known);
    }

    /** The rules, unless something is mistaken; the form tells what then. */
    static Optional<RuleSet> read(Form form) {
        var rules = new RulesForm(form).read();
        if (form.value("why").isBlank()) {
            form.error("why", "contact.rules.why.empty");
        } else if (form.value("why").length() > LONGEST_WHY) {
            form.error("why", "contact.rules.why.long", LONGEST_WHY);
        }
        return form.hasErrors() ? Optional.empty() : Optional.of(rules);
    }

    private RuleSet read() {
        var ranks = new EnumMap<Urgency, Rank>(Urgency.class);
        var rings = new EnumMap<Urgency, Rings>(Urgency.class);
        for (var urgency : Urgency.values()) {
            ranks.put(urgency, readRank(urgency));
            rings.put(
                    urgency,
                    new Rings(
                            opens(urgency, Ring.LANGUAGE),
                            opens(urgency, Ring.ANYONE),
                            opens(urgency, Ring.OVERFLOW)));
        }
        var wanted = new EnumMap<Skill, Wanted>(Skill.class);
        var standIns = new EnumMap<Skill, Skill>(Skill.class);
        for (var skill : Skill.values()) {
            int level = whole("want." + skill.code(), 0, Skill.HIGHEST);
            if (level > 0) {
                var kind = form.value("kind." + skill.code());
                wanted.put(skill, new Wanted(level, kind.equals("required")));
            }
            Skill.of(form.value("stand." + skill.code()))
                    .ifPresent(other -> standIns.put(skill, other));
        }
        return new RuleSet(
                ranks,
                rings,
                wanted,
                standIns,
                Duration.ofSeconds(whole("lease", 5, 300)),
                whole("missed", 1, 20),
                whole("capacity", 1, 10),
                Duration.ofSeconds(whole("wrap_up", 10, 3_600)));
    }

    private Rank readRank(Urgency urgency) {
        int weight = whole(rank(urgency, "weight"), 0, Rank.MOST);
        int cap = whole(rank(urgency, "cap"), 0, Rank.MOST);
        if (cap < weight) {
            form.error(rank(urgency, "cap"), "contact.rules.cap.low");
        }
        return new Rank(
                weight,
                Math.max(weight, cap),
                Duration.ofMinutes(whole(rank(urgency, "limit"), 1, DAY / 60)));
    }

    /** Nothing typed = never. */
    private Optional<Duration> opens(Urgency urgency, Ring ring) {
        var field = ring(urgency, ring);
        return form.value(field).isBlank()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(whole(field, 0, DAY)));
    }

    private int whole(String field, int least, int most) {
        var typed = form.value(field).strip();
        if (typed.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        form.error(field, "contact.rules.number", least, most);
        return least;
    }

    static String rank(Urgency urgency, String what) {
        return "rank." + urgency.code() + "." + what;
    }

    static String ring(Urgency urgency, Ring ring) {
        return "ring." + urgency.code() + "." + ring.code();
    }
}
