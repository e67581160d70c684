package org.shanyraq.contact.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.handover.HandOver;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.contact.queue.Offers;
import org.shanyraq.contact.queue.Operators;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies on the desk of whoever asks. */
@Component
public class MyDesk {
    private static final Duration LATELY = Duration.ofHours(12);

    private final Policy policy;
    private final Trail trail;
    private final Operators operators;
    private final Offers offers;
    private final Contacts contacts;
    private final Lines lines;
    private final HandOver handovers;
    private final Clock clock;

    MyDesk(
            Policy policy,
            Trail trail,
            Operators operators,
            Offers offers,
            Contacts contacts,
            Lines lines,
            HandOver handovers,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.operators = operators;
        this.offers = offers;
        this.contacts = contacts;
        this.lines = lines;
        this.handovers = handovers;
        this.clock = clock;
    }

    /**
     * @param news the number up to which this is true
     */
    public record Look(
            Optional<Operators.Operator> state,
            List<InHand> inHand,
            List<Held> offers,
            List<Ended> ended,
            long news) {}

    /** A conversation and its last line of words. */
    public record InHand(Contact contact, Optional<Lines.Written> last) {}

    /** What is held out. */
    public record Held(Contact contact, Offers.Offer offer, Instant offeredAt) {}

    /** One that ended, with the state of its handover. */
    public record Ended(Contact contact, Optional<String> handover) {}

    @Transactional
    public Look look() {
        var allowed = policy.require(ContactActs.SIT_AT_DESK);
        var me = Acting.staff().orElseThrow().id();
        long news = operators.news(me);
        var mine = contacts.inHandOf(me);
        var held = held(me);
        var ended = contacts.endedOf(me, clock.instant().minus(LATELY));
        var shown =
                Stream.of(mine.stream(), held.stream().map(Held::contact), ended.stream())
                        .flatMap(all -> all)
                        .map(contact -> contact.id().thing())
                        .toList();
        trail.wrote("desk.look", shown, allowed.reason());
        var last = lines.lastOf(mine.stream().map(Contact::id).toList());
        return new Look(
                operators.find(me),
                mine.stream()
                        .map(c -> new InHand(c, Optional.ofNullable(last.get(c.id()))))
                        .toList(),
                held,
                withHandovers(ended),
                news);
    }

    private List<Held> held(StaffId me) {
        var open = offers.openFor(me);
        var offered = contacts.find(open.stream().map(Offers.Offer::contact).toList());
        return open.stream()
                .flatMap(
                        offer ->
                                Optional.ofNullable(offered.get(offer.contact()))
                                        .map(c -> new Held(c, offer, offer.offeredAt()))
                                        .stream())
                .toList();
    }

    private List<Ended> withHandovers(List<Contact> ended) {
        var standing = handovers.standing(ended.stream().map(Contact::id).toList());
        return ended.stream()
                .map(
                        contact ->
                                new Ended(
                                        contact,
                                        Optional.ofNullable(standing.get(contact.id()))
                                                .map(Handover.State::code)))
                .toList();
    }
}
