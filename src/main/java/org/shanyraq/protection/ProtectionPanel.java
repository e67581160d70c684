package org.shanyraq.protection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.CasePanel;
import org.shanyraq.deadline.Deadline;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.PersonCard;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Page;
import org.shanyraq.web.TimelineEvent;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/** What a case page shows of measures: the order in force, its checks, its end. */
@Component
class ProtectionPanel implements CasePanel {
    static final String TAB = "orders";

    private final Measures measures;
    private final Deadlines deadlines;
    private final Sealing sealing;
    private final LawPacks packs;
    private final Words words;
    private final Clock clock;

    ProtectionPanel(
            Measures measures,
            Deadlines deadlines,
            Sealing sealing,
            LawPacks packs,
            Words words,
            Clock clock) {
        this.measures = measures;
        this.deadlines = deadlines;
        this.sealing = sealing;
        this.packs = packs;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Shown show(CaseFile of, Map<PersonId, PersonCard> people, Language language) {
        var wording = words.in(language);
        var all = measures.ofCase(of.id(), sealing.file(of.id().thing()));
        var events = new ArrayList<TimelineEvent>();
        var named = new ArrayList<Thing>();
        for (var measure : all) {
            named.add(measure.id().thing());
            events.add(
                    TimelineEvent.of(
                            measure.servedAt(),
                            wording.t("protection.event.served"),
                            wording.t("protection.until", wording.moment(measure.endsAt())),
                            TimelineEvent.Tone.ACT));
            measure.checks()
                    .forEach(
                            check ->
                                    events.add(
                                            TimelineEvent.of(
                                                    check.at(),
                                                    wording.t("protection.event.checked"),
                                                    wording.t(
                                                            "protection.result."
                                                                    + check.result().code()),
                                                    check.result() == Measure.Result.BREACHED
                                                            ? TimelineEvent.Tone.ALARM
                                                            : TimelineEvent.Tone.PLAIN)));
        }
        var path = "/case/" + of.id() + "/order";
        var view =
                new View(
                        TAB,
                        wording.t("protection.tab"),
                        all.size(),
                        Page.of("protection/panel", panel(of, all, people)));
        var actions = List.of(new Action(wording.t("protection.register"), path));
        return new Shown(card(all, wording, of), events, List.of(view), actions, named);
    }

    private OrdersView panel(CaseFile of, List<Measure> all, Map<PersonId, PersonCard> people) {
        var now = clock.instant();
        return new OrdersView(
                "/case/" + of.id(),
                all.stream()
                        .map(
                                measure ->
                                        new OrdersView.Line(
                                                measure,
                                                Optional.ofNullable(
                                                                people.get(measure.respondent()))
                                                        .map(card -> card.name().initials())
                                                        .orElse(""),
                                                measure.isInForceAt(now),
                                                owed(measure),
                                                packs.named(measure.pack())
                                                        .flatMap(
                                                                pack ->
                                                                        pack.measure(
                                                                                measure.kind()))
                                                        .map(LawPack.Measure::article)
                                                        .orElse("")))
                        .toList());
    }

    private @Nullable Card card(List<Measure> all, org.shanyraq.web.Wording wording, CaseFile of) {
        if (all.isEmpty()) {
            return null;
        }
        var last = all.getFirst();
        boolean runs = last.isInForceAt(clock.instant());
        var due = runs ? nextCheck(last, of) : null;
        return new Card(
                wording.t("protection.card"),
                wording.t(
                        runs ? "protection.card.until" : "protection.card.ended",
                        wording.moment(last.endsAt())),
                wording.t(
                        "protection.card.note",
                        wording.date(last.servedAt()),
                        last.checks().size(),
                        owed(last)),
                due,
                wording.t("protection.card.check"));
    }

    private @Nullable Instant nextCheck(Measure measure, CaseFile of) {
        return deadlines.about(measure.id().thing()).stream()
                .filter(deadline -> deadline.kind().equals(RegisterOrder.CHECK))
                .filter(deadline -> deadline.state().isRunning())
                .map(Deadline::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** How many checks the law asks for within the term. */
    private int owed(Measure measure) {
        return packs.named(measure.pack())
                .flatMap(pack -> pack.measure(measure.kind()))
                .map(
                        law ->
                                org.shanyraq.deadline.Term.onceInEach(
                                                law.checkDays(),
                                                measure.servedAt(),
                                                measure.endsAt())
                                        .size())
                .orElse(0);
    }
}
