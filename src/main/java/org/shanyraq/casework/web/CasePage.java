package org.shanyraq.casework.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CasePanel;
import org.shanyraq.casework.Member;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.entries.Incident;
import org.shanyraq.casework.entries.Session;
import org.shanyraq.casework.file.OpenedCase;
import org.shanyraq.casework.risk.Assessment;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.SafeContact;
import org.shanyraq.web.Tab;
import org.shanyraq.web.TimelineEvent;
import org.shanyraq.web.Wording;

/**
 * A case as its template shows it.
 *
 * @param tab what lies open below the strip: {@code story}, {@code people}, {@code assessments},
 *     {@code services}, or a panel's
 * @param panel the open panel, already rendered by its own room
 */
public record CasePage(
        OpenedCase of,
        String tab,
        List<Tab> tabs,
        List<TimelineEvent> events,
        String panel,
        boolean mayAssign,
        CaseWords words) {
    private static final int BRIEF = 160;

    static CasePage of(
            OpenedCase of,
            String tab,
            String panel,
            boolean mayAssign,
            Wording wording,
            Instruments instruments,
            Clock clock) {
        var words = new CaseWords(wording, instruments, clock);
        return new CasePage(
                of, tab, tabs(of, tab, wording), events(of, words), panel, mayAssign, words);
    }

    public String path() {
        return "/case/" + of.file().id();
    }

    /** Families are called by a letter: a screen is seen by more than its reader. */
    public String title() {
        var survivor = of.survivor();
        var letter = survivor.map(card -> card.name().initials()).orElse("");
        long children = of.people().stream().filter(m -> m.part() == Part.CHILD).count();
        return words.wording()
                .t(
                        "casework.case.title",
                        letter.isEmpty() ? of.file().number() : letter,
                        of.people().size(),
                        children);
    }

    public @Nullable SafeContact safeContact() {
        return of.survivor().map(card -> of.safeContacts().get(card.id())).orElse(null);
    }

    public boolean hasHiddenPlace() {
        return of.people().stream().anyMatch(member -> member.card().hasWhereabouts());
    }

    public @Nullable Assessment lastAssessment() {
        return of.assessments().isEmpty() ? null : of.assessments().getFirst();
    }

    public List<CasePanel.Card> cards() {
        return of.panels().stream()
                .map(CasePanel.Shown::card)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    public List<CasePanel.Action> actions() {
        return of.panels().stream().flatMap(shown -> shown.actions().stream()).toList();
    }

    private static List<Tab> tabs(OpenedCase of, String open, Wording words) {
        var path = "/case/" + of.file().id();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(words.t("casework.tab.story"), path, open.equals("story"), 0));
        tabs.add(tab(words, path, "people", open, of.people().size()));
        tabs.add(tab(words, path, "assessments", open, of.assessments().size()));
        tabs.add(tab(words, path, "services", open, of.sessions().size()));
        of.panels().stream()
                .flatMap(shown -> shown.views().stream())
                .forEach(
                        view ->
                                tabs.add(
                                        new Tab(
                                                view.name(),
                                                path + "?tab=" + view.code(),
                                                open.equals(view.code()),
                                                view.count())));
        tabs.add(tab(words, path, ShowCasePage.LOOKS, open, 0));
        return tabs;
    }

    private static Tab tab(Wording words, String path, String code, String open, int count) {
        return new Tab(
                words.t("casework.tab." + code), path + "?tab=" + code, open.equals(code), count);
    }

    private static List<TimelineEvent> events(OpenedCase of, CaseWords words) {
        return Stream.of(
                        of.incidents().stream().map(words::event),
                        of.assessments().stream().map(words::event),
                        of.sessions().stream().map(session -> words.event(session, of)),
                        of.turns().stream().map(turn -> words.event(turn, of)),
                        of.panels().stream().flatMap(shown -> shown.events().stream()))
                .flatMap(events -> events)
                .sorted(Comparator.comparing(TimelineEvent::at).reversed())
                .toList();
    }

    /** The words of a case in one language. */
    public record CaseWords(Wording wording, Instruments instruments, Clock clock) {
        public String band(@Nullable String band) {
            return wording.t("casework.band." + (band == null ? "none" : band));
        }

        public String age(PersonCard card) {
            var age = card.age(clock);
            return age.isPresent() ? String.valueOf(age.getAsInt()) : "";
        }

        public String part(Member member) {
            var part = wording.t("casework.part." + member.part().code());
            var age = age(member.card());
            return age.isEmpty() ? part : part + ", " + age;
        }

        /** The gravest reasons of an assessment, in words. */
        public String reasons(Assessment assessment) {
            var instrument = instruments.version(assessment.instrument(), assessment.edition());
            var texts = instruments.words(instrument, wording.language());
            return assessment.reckoned().reasons().stream()
                    .limit(4)
                    .map(code -> texts.map(t -> t.reason(code)).orElse(code))
                    .collect(Collectors.joining(" · "));
        }

        public String score(Assessment assessment) {
            var score = assessment.reckoned().score();
            return score == null ? "" : wording.number(score, 1);
        }

        public String forms(Incident incident) {
            return incident.particulars().forms().stream()
                    .sorted()
                    .map(form -> wording.t("casework.form." + form.code()))
                    .collect(Collectors.joining(", "));
        }

        TimelineEvent event(Incident incident) {
            var note = new ArrayList<String>();
            note.add(forms(incident));
            note.add(wording.t("casework.place." + incident.place().code()));
            if (incident.particulars().weapon() != NewIncident.Weapon.NONE
                    && incident.particulars().weapon() != NewIncident.Weapon.UNKNOWN) {
                note.add(wording.t("casework.weapon." + incident.particulars().weapon().code()));
            }
            if (incident.particulars().childrenPresent()) {
                note.add(wording.t("casework.incident.children_saw"));
            }
            if (!incident.account().isBlank()) {
                note.add(brief(incident.account()));
            }
            return TimelineEvent.of(
                    incident.happenedAt(),
                    wording.t(
                            incident.breachOf() == null
                                    ? "casework.event.incident"
                                    : "casework.event.breach"),
                    String.join(" · ", note),
                    TimelineEvent.Tone.ALARM);
        }

        TimelineEvent event(Assessment assessment) {
            return TimelineEvent.of(
                    assessment.madeAt(),
                    wording.t("casework.event.assessment", band(assessment.band())),
                    reasons(assessment),
                    TimelineEvent.Tone.ACT);
        }

        TimelineEvent event(Session session, OpenedCase of) {
            var by = session.by();
            var name = by == null ? "" : of.staffName(by);
            var note =
                    Stream.of(name, brief(session.note()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · "));
            return TimelineEvent.of(
                    session.heldAt(), session(session), note, TimelineEvent.Tone.ACT);
        }

        public String session(Session session) {
            return wording.t(
                    "casework.event.session",
                    wording.t("casework.service." + session.service()),
                    session.minutes(),
                    wording.t("casework.how." + session.how().code()));
        }

        TimelineEvent event(OpenedCase.Turn turn, OpenedCase of) {
            var worker = turn.codes().get("worker");
            var name = worker == null ? "" : of.staffName(org.shanyraq.ground.StaffId.of(worker));
            var code = turn.codes().get("reason");
            var again = turn.codes().get("again");
            var part = turn.codes().get("part");
            var note =
                    code != null
                            ? wording.t("casework.close." + code)
                            : again != null
                                    ? wording.t("casework.reopen." + again)
                                    : part != null ? wording.t("casework.part." + part) : name;
            return TimelineEvent.of(
                    turn.at(),
                    wording.t("casework.turn." + turn.kind()),
                    note,
                    TimelineEvent.Tone.PLAIN);
        }

        private static String brief(String text) {
            var line = text.strip().replaceAll("\\s+", " ");
            return line.length() <= BRIEF ? line : line.substring(0, BRIEF).strip() + "…";
        }
    }
}
