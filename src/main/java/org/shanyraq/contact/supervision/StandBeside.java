package org.shanyraq.contact.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Live;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor beside an operator: she reads along, and the operator sees that; they whisper to
 * each other; she joins openly, and the visitor is told; she takes over. A wall keeps her out of
 * all of it.
 */
@Component
public class StandBeside {
    /** Those who work on a contact hear of each other on this topic. */
    public static final String TOPIC = "beside";

    private static final int MOST_LINES = 500;
    private static final Duration NOTED = Duration.ofSeconds(10);

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Watches watches;
    private final Whispers whispers;
    private final Lines lines;
    private final Notices notices;
    private final Relations relations;
    private final AcceptContact accepting;
    private final DeskNews news;
    private final Live live;
    private final Clock clock;

    StandBeside(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Watches watches,
            Whispers whispers,
            Lines lines,
            Notices notices,
            Relations relations,
            AcceptContact accepting,
            DeskNews news,
            Live live,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.watches = watches;
        this.whispers = whispers;
        this.lines = lines;
        this.notices = notices;
        this.relations = relations;
        this.accepting = accepting;
        this.news = news;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param openly she may write to the visitor
     */
    public record ReadAlong(Contact contact, List<Lines.Written> lines, boolean openly) {}

    /** From now on she may read; whoever answers sees that. False when nobody answers it. */
    @Transactional
    public boolean join(ContactId id) {
        var allowed = policy.require(SupervisionActs.JOIN, id.thing());
        var me = me();
        var answered = contacts.find(id).filter(c -> c.isOpen() && c.owner().isPresent());
        var others = answered.filter(contact -> !contact.isOwnedBy(me));
        others.ifPresent(
                contact -> {
                    trail.wrote(SupervisionActs.JOIN.name(), List.of(id.thing()), allowed.reason());
                    watches.begin(id, me, clock.instant());
                    tell(id);
                });
        return others.isPresent();
    }

    /** Empty when she has not joined, or all is over. */
    @Transactional
    public Optional<ReadAlong> read(ContactId id) {
        var allowed = policy.require(SupervisionActs.JOIN, id.thing());
        var watch = watches.of(id, me());
        var contact = contacts.find(id).filter(Contact::isOpen);
        if (watch.isEmpty() || contact.isEmpty()) {
            return Optional.empty();
        }
        watches.seen(watch.get(), clock.instant());
        trail.wrote("contact.read_along", List.of(id.thing()), allowed.reason());
        return Optional.of(
                new ReadAlong(contact.get(), lines.after(id, 0, MOST_LINES), watch.get().openly()));
    }

    /** What came since a number, for her open page; its asking keeps her there. */
    @Transactional
    public List<Lines.Written> since(ContactId id, long number) {
        policy.require(SupervisionActs.JOIN, id.thing());
        var watch = watches.of(id, me());
        if (watch.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        if (watch.get().seenAt().isBefore(now.minus(NOTED))) {
            watches.seen(watch.get(), now);
        }
        return lines.after(id, number, MOST_LINES);
    }

    /** Whether somebody who acts reads along. */
    @Transactional
    public boolean isThere(ContactId id) {
        return watches.of(id, me()).isPresent();
    }

    /** She may write from now on, and the visitor is told that somebody joined. */
    @Transactional
    public void joinOpenly(ContactId id) {
        var allowed = policy.require(SupervisionActs.JOIN, id.thing());
        var watch = mine(id);
        if (!watch.openly()) {
            trail.wrote("contact.join_openly", List.of(id.thing()), allowed.reason());
            relations.serves(me(), id.thing());
            watches.openly(watch);
            notices.put(id, Line.Kind.JOINED, clock.instant());
            news.contact(id);
            tell(id);
        }
    }

    /** The conversation is hers; who had it sees that. */
    @Transactional
    public boolean takeOver(ContactId id) {
        policy.require(ContactActs.TAKE_OVER, id.thing());
        var watch = watches.of(id, me());
        boolean taken = accepting.takeOver(id);
        if (taken) {
            watch.ifPresent(mine -> watches.end(mine, clock.instant()));
            tell(id);
        }
        return taken;
    }

    @Transactional
    public void leave(ContactId id) {
        var allowed = policy.require(SupervisionActs.JOIN, id.thing());
        watches.of(id, me())
                .ifPresent(
                        watch -> {
                            trail.wrote("contact.leave", List.of(id.thing()), allowed.reason());
                            end(watch, clock.instant());
                        });
    }

    /**
     * Writes to those who work on the contact. The visitor never sees it, not even that there was
     * something.
     *
     * @return false when nothing was left of the text or it is too long
     */
    @Transactional
    public boolean whisper(ContactId id, String typed) {
        var allowed = policy.require(SupervisionActs.WHISPER, id.thing());
        requireBeside(id);
        var text = Text.clean(typed).strip();
        boolean fits = !text.isEmpty() && Text.length(text) <= Approach.LONGEST;
        if (fits) {
            trail.wrote(SupervisionActs.WHISPER.name(), List.of(id.thing()), allowed.reason());
            whispers.add(id, me(), text, clock.instant());
            tell(id);
        }
        return fits;
    }

    /** Who is there and what was whispered, for those who work on the contact. */
    @Transactional
    public Beside beside(ContactId id) {
        policy.require(SupervisionActs.WHISPER, id.thing());
        requireBeside(id);
        long number = watches.news(id);
        return new Beside(
                id,
                watches.of(id).stream()
                        .map(w -> new Beside.There(w.staff(), w.openly(), w.beganAt()))
                        .toList(),
                whispers.of(id).stream()
                        .map(w -> new Beside.Whispered(w.by(), w.at(), w.text()))
                        .toList(),
                number);
    }

    /** Ends what nobody looks at any more; asked by the job. */
    void end(Watches.Watch watch, Instant now) {
        watches.end(watch, now);
        var owned = contacts.find(watch.contact()).filter(c -> c.isOwnedBy(watch.staff()));
        if (watch.openly() && owned.isEmpty()) {
            relations.endServes(watch.staff(), watch.contact().thing());
        }
        tell(watch.contact());
    }

    private Watches.Watch mine(ContactId id) {
        return watches.of(id, me()).orElseThrow(UnknownContact::new);
    }

    /** Her own conversation, one that she joined, or one that she reads along with. */
    private void requireBeside(ContactId id) {
        var me = me();
        if (watches.of(id, me).isEmpty() && !relations.serving(id.thing()).contains(me)) {
            throw new UnknownContact();
        }
    }

    private void tell(ContactId id) {
        live.changed(TOPIC + ":" + id);
    }

    private static StaffId me() {
        return Acting.staff().orElseThrow().id();
    }
}
