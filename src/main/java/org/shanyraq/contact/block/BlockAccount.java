package org.shanyraq.contact.block;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Thing;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an account out for a time, for a reason, and has a second person look at it. Never on a
 * child's way in.
 */
@Component
public class BlockAccount {
    private static final int PAGE = 25;
    private static final Set<String> CHILDREN = Set.of("under_12", "12_17");
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Blocks blocks;
    private final DatedSettings settings;
    private final Clock clock;

    BlockAccount(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Accounts accounts,
            Blocks blocks,
            DatedSettings settings,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.accounts = accounts;
        this.blocks = blocks;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of asking for a block. */
    public sealed interface Asked {
        record Done(UUID block) implements Asked {}

        /** A child came this way: nobody is kept out of it. */
        record ChildsWay() implements Asked {}

        /** The contact belongs to no account: a chat, a visit, a partner's. */
        record NoAccount() implements Asked {}

        record NotForThat() implements Asked {}

        record TooLong(Duration longest) implements Asked {}
    }

    /** What came of a review. */
    public enum Reviewed {
        DONE,
        /** Whoever asked for it cannot judge it. */
        OWN,
        /** It is over already. */
        OVER
    }

    /** Whether it makes sense to offer it for this contact. */
    @Transactional
    public Optional<Asked> whyNot(ContactId id) {
        policy.require(BlockActs.BLOCK, id.thing());
        return whyNot(contacts.find(id).orElseThrow(UnknownContact::new));
    }

    /**
     * @param key of the form: sent again, it is the same block
     */
    @Transactional
    public Asked block(ContactId id, UUID key, String reason, Duration howLong) {
        var allowed = policy.require(BlockActs.BLOCK, id.thing());
        var contact = contacts.find(id).orElseThrow(UnknownContact::new);
        var refusal = whyNot(contact);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!NonCounselling.blockable().contains(reason)) {
            return new Asked.NotForThat();
        }
        var longest = settings.duration("contact.block.longest");
        if (howLong.isNegative() || howLong.isZero() || howLong.compareTo(longest) > 0) {
            return new Asked.TooLong(longest);
        }
        var now = clock.instant();
        var wanted = now.plus(howLong);
        var unreviewed = now.plus(settings.duration("contact.block.review"));
        trail.wrote(BlockActs.BLOCK.name(), List.of(id.thing(), thing(key)), allowed.reason());
        blocks.add(
                key,
                id,
                accounts.of(id).orElseThrow().token(),
                contact.channel().code(),
                reason,
                Acting.staff().orElseThrow().id(),
                now,
                wanted,
                wanted.isBefore(unreviewed) ? wanted : unreviewed);
        return new Asked.Done(key);
    }

    private Optional<Asked> whyNot(Contact contact) {
        if (contact.child() || contact.ageGroup().filter(CHILDREN::contains).isPresent()) {
            return Optional.of(new Asked.ChildsWay());
        }
        var account = accounts.of(contact.id());
        if (account.isEmpty()) {
            return Optional.of(new Asked.NoAccount());
        }
        return account.get().childsWay() ? Optional.of(new Asked.ChildsWay()) : Optional.empty();
    }

    /** The newest first. */
    @Transactional
    public Slice<Block> list(Listing listing) {
        var allowed = policy.require(BlockActs.SEE);
        boolean back = listing.backwards();
        var from = listing.cursor();
        var found =
                blocks.page(
                        from.flatMap(c -> c.instant(0)).orElse(EVER),
                        from.flatMap(c -> c.id(1)).orElse(new UUID(-1, -1)),
                        back,
                        PAGE + 1);
        var slice =
                Slice.of(
                        found,
                        PAGE,
                        listing,
                        block -> org.shanyraq.web.Cursor.at(block.at(), block.id()));
        trail.wrote(
                BlockActs.SEE.name(),
                slice.rows().stream().map(block -> thing(block.id())).toList(),
                allowed.reason());
        return slice;
    }

    /** A second person lets it stand for the time that was asked for, or lifts it. */
    @Transactional
    public Reviewed review(UUID id, boolean stands) {
        var allowed = policy.require(BlockActs.REVIEW);
        var me = Acting.staff().orElseThrow().id();
        var now = clock.instant();
        var open = blocks.take(id).filter(block -> block.stateAt(now).isOpen());
        if (open.isEmpty()) {
            return Reviewed.OVER;
        }
        // To lift is always right; only to let it stand needs another pair of eyes.
        if (stands && open.get().askedBy().equals(me)) {
            return Reviewed.OWN;
        }
        trail.wrote(BlockActs.REVIEW.name(), List.of(thing(id)), allowed.reason());
        if (stands) {
            blocks.stands(id, me, now);
        } else {
            blocks.lift(id, me, now);
        }
        return Reviewed.DONE;
    }

    /** For the menu: how many wait for a second person. */
    @Transactional
    public int unreviewed() {
        return policy.mightAllow(BlockActs.SEE) ? blocks.unreviewed(clock.instant()) : 0;
    }

    /**
     * Whether somebody on an account is let in; asked by whatever takes in what channels bring,
     * before it opens a contact.
     *
     * @param address in its one canonical spelling
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Passage passage(Passage.Coming coming, String address) {
        var now = clock.instant();
        var until =
                Passage.knowsAccounts(coming.channel())
                        ? blocks.standing(accounts.token(coming.channel(), address), now)
                        : Optional.<Instant>empty();
        return Passage.of(coming, until, now);
    }

    /** The channels on which somebody can be kept out at all. */
    public static boolean isPossibleOn(Channel channel) {
        return Passage.knowsAccounts(channel);
    }

    private static Thing thing(UUID block) {
        return new Thing("block", block);
    }
}
