package org.shanyraq.contact;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.conversation.Hearing;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.conversation.Pins;
import org.shanyraq.contact.conversation.Proof;
import org.shanyraq.contact.conversation.Speak;
import org.shanyraq.contact.conversation.Views;
import org.shanyraq.contact.conversation.Visits;
import org.shanyraq.contact.intake.DatabaseAway;
import org.shanyraq.contact.journal.IntakeJournal;
import org.shanyraq.contact.queue.Outlook;
import org.shanyraq.contact.queue.Overload;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visitor's side of her conversation, all as {@code Actor.Visitor}. Her browser's token lets her
 * go on writing; only an open page's view reads, and only what was said since that page was opened,
 * unless a PIN unlocks the rest.
 */
@Component
public class VisitorLine {
    private static final String TOPIC = "talk:";
    private static final int MOST_LINES = 200;

    private final Policy policy;
    private final Proof proof;
    private final Visits visits;
    private final Views views;
    private final Lines lines;
    private final Pins pins;
    private final Speak speak;
    private final Hearing hearing;
    private final IntakeJournal journal;
    private final Outlook outlook;
    private final Overload overload;
    private final Trail trail;
    private final Clock clock;

    VisitorLine(
            Policy policy,
            Proof proof,
            Visits visits,
            Views views,
            Lines lines,
            Pins pins,
            Speak speak,
            Hearing hearing,
            IntakeJournal journal,
            Outlook outlook,
            Overload overload,
            Trail trail,
            Clock clock) {
        this.policy = policy;
        this.proof = proof;
        this.visits = visits;
        this.views = views;
        this.lines = lines;
        this.pins = pins;
        this.speak = speak;
        this.hearing = hearing;
        this.journal = journal;
        this.outlook = outlook;
        this.overload = overload;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page is opened, reloaded or returned to: nothing said before is shown on it. */
    @Transactional
    public Optional<View> arrive(VisitorToken token) {
        policy.require(ContactActs.CONVERSE);
        proof.of(token);
        return visits.of(token)
                .map(
                        visit -> {
                            visits.sheIsHere(visit.contact(), clock.instant());
                            return views.open(visit.contact());
                        });
    }

    /**
     * How her contact stands, her place in the queue, and an honest expected wait; empty when the
     * page is not hers, or has lapsed.
     */
    @Transactional
    public Optional<Standing> standing(VisitorToken token, ViewToken view) {
        policy.require(ContactActs.CONVERSE);
        proof.of(token, view);
        return visit(token, view.hash()).map(outlook::of);
    }

    /**
     * Whether the contact of this token, when nobody knows it, may lie in a journal still, of this
     * node or another: her words are safe there, and she keeps her mark.
     */
    public boolean mayLieInJournal(VisitorToken token) {
        return token.mayLieInJournal(clock.instant());
    }

    /**
     * How the contact of somebody stands who has just been taken in, without asking the database;
     * empty when nothing is known that is fresh enough to be told.
     */
    public Optional<Standing> standingAtFirst(Opened opened, Language language, boolean danger) {
        return outlook.atFirst(opened.contact(), language, danger);
    }

    /** What somebody who would write now, in that language, should expect. */
    public ExpectedWait expectedWait(Language language) {
        return outlook.forSomebodyNew(language);
    }

    /** Whether the shift says that the line is overrun: nobody is turned away for it. */
    public boolean isOverrun() {
        return overload.isOn();
    }

    /**
     * Takes her words in.
     *
     * @param clientKey made by the page for this message: sent again, it is kept once
     * @param clientSeq the page's own count from 1, by which overtaken messages are put in order
     */
    public Said say(
            VisitorToken token, ViewToken view, UUID clientKey, int clientSeq, String text) {
        policy.require(ContactActs.CONVERSE);
        var refusal = Speak.refusal(text);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return DatabaseAway.orElse(
                () -> speakOrWait(token, view, clientKey, clientSeq, text),
                () -> inJournal(token, view, clientKey, clientSeq, text));
    }

    /** Whose contact lies in a journal still is not known yet: her words wait for it in ours. */
    private Said speakOrWait(
            VisitorToken token, ViewToken view, UUID clientKey, int clientSeq, String text) {
        var said = speak.asVisitor(token, view, clientKey, clientSeq, text);
        return said instanceof Said.Unknown && mayLieInJournal(token) && !speak.knows(token)
                ? inJournal(token, view, clientKey, clientSeq, text)
                : said;
    }

    private Said inJournal(
            VisitorToken token, ViewToken view, UUID clientKey, int clientSeq, String text) {
        journal.append(token, view, clientKey, clientSeq, Text.clean(text).strip());
        return new Said.Kept(0);
    }

    /**
     * The lines of both sides after that number, in the order of their numbers; never one from
     * before the view's start. At most 200: ask again after the last.
     */
    @Transactional
    public List<Line> since(VisitorToken token, ViewToken view, long number) {
        policy.require(ContactActs.CONVERSE);
        proof.of(token, view);
        return visit(token, view.hash())
                .map(visit -> read(visit.contact(), number))
                .orElse(List.of());
    }

    /** Shows a view what was said before it, if the PIN is right. */
    @Transactional
    public Unlocking unlock(VisitorToken token, ViewToken view, String pin) {
        policy.require(ContactActs.CONVERSE);
        proof.of(token, view);
        var visit = visits.of(token);
        var open = views.alive(view.hash());
        if (visit.isEmpty() || open.isEmpty() || !visit.get().isOf(open.get().contact())) {
            return new Unlocking.Unknown();
        }
        var outcome = pins.unlock(open.get().contact(), view, pin);
        trail.wrote("contact.unlock", List.of(open.get().contact().thing()), code(outcome));
        return outcome;
    }

    /** She left. Her contact stays in the queue or with its operator, who sees that she is gone. */
    @Transactional
    public void leave(VisitorToken token) {
        policy.require(ContactActs.CONVERSE);
        proof.of(token);
        visits.of(token)
                .ifPresent(
                        visit -> {
                            views.endAll(visit.contact());
                            visits.sheLeft(visit.contact(), clock.instant());
                        });
    }

    /**
     * The live topic of a view, {@code talk:<hash of its token>}: it changes with each line and
     * with the standing. Whoever shows it implements {@code web.LiveSource} for the prefix {@code
     * talk} with {@link #mayHear} and {@link #heard}.
     */
    public static String topic(ViewToken view) {
        return TOPIC + HexFormat.of().formatHex(view.hash());
    }

    /** Whether the browser with this token may listen to the topic of one of its open pages. */
    @Transactional
    public boolean mayHear(VisitorToken token, String topic) {
        policy.require(ContactActs.CONVERSE);
        var hash = viewHash(topic);
        if (hash.isEmpty()) {
            return false;
        }
        proof.of(token);
        return visit(token, hash.get()).isPresent();
    }

    /** Her contact, seen from an open page of hers. */
    private Optional<Visits.Visit> visit(VisitorToken token, byte[] view) {
        return views.alive(view)
                .flatMap(open -> visits.of(token).filter(visit -> visit.isOf(open.contact())));
    }

    /** One page that listens: its live topic, and the number up to which it has the lines. */
    public record Ear(String topic, long after) {}

    /** What such a page is told. */
    public record Heard(List<Line> lines, Standing standing) {}

    /**
     * As {@link #since} and {@link #standing}, for the live topics of many views, in a constant
     * number of queries. Whoever listens was asked for her mark when she began to; views that have
     * ended or lapsed since then are absent.
     */
    public Map<Ear, Heard> heard(Collection<Ear> ears) {
        var pages = new HashMap<Ear, Hearing.OfVisitor>();
        for (var ear : ears) {
            viewHash(ear.topic)
                    .ifPresent(
                            hash ->
                                    pages.put(
                                            ear,
                                            new Hearing.OfVisitor(
                                                    HexFormat.of().formatHex(hash), ear.after)));
        }
        var heard = hearing.visitors(pages.values());
        var told = new HashMap<Ear, Heard>();
        pages.forEach(
                (ear, page) -> {
                    var news = heard.get(page);
                    if (news != null) {
                        told.put(
                                ear,
                                new Heard(
                                        news.lines().stream().map(Lines.Written::line).toList(),
                                        outlook.of(news.visit())));
                    }
                });
        return told;
    }

    private List<Line> read(ContactId contact, long number) {
        return lines.after(contact, number, MOST_LINES).stream().map(Lines.Written::line).toList();
    }

    private static Optional<byte[]> viewHash(String topic) {
        var hex = topic.startsWith(TOPIC) ? topic.substring(TOPIC.length()) : "";
        return hex.matches("[0-9a-f]{64}")
                ? Optional.of(HexFormat.of().parseHex(hex))
                : Optional.empty();
    }

    private static String code(Unlocking outcome) {
        return switch (outcome) {
            case Unlocking.Open open -> "pin";
            case Unlocking.Wrong wrong -> "wrong_pin";
            case Unlocking.ShutUntil shut -> "shut";
            case Unlocking.NoPin none -> "no_pin";
            case Unlocking.Unknown unknown -> "unknown";
        };
    }
}
