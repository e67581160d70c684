package org.shanyraq.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.outbound.Verdict.Reason;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContact.Channel;
import org.shanyraq.people.SafeContact.Device;

/**
 * Whether somebody may be reached: the whole rule, in one place. Without a safe-contact record that
 * holds, on this way, to this address, at this hour, nothing leaves. One exception: a reply, on the
 * address and in the contact that she opened a short while ago; and until she says that it is safe,
 * the reply holds nothing but that question. Pure.
 */
final class MayReach {
    private MayReach() {}

    /**
     * An attempt to reach her.
     *
     * @param address absent where the house's own people find her, as with a letter by hand
     */
    record Way(Channel channel, @Nullable String address, Sending.Holds holds) {}

    /** Why not; empty when she may be reached. */
    static Optional<Reason> refusal(
            Way way,
            Optional<SafeContact> record,
            Optional<Opening> opening,
            Duration replyWithin,
            Instant when) {
        var open =
                opening.filter(
                        o ->
                                o.channel() == way.channel
                                        && way.address != null
                                        && Addresses.same(way.channel, way.address, o.address()));
        if (open.filter(Opening::silenced).isPresent()) {
            return Optional.of(Reason.SILENCED);
        }
        var byRecord = byRecord(way, record, when);
        if (byRecord.isEmpty()) {
            return Optional.empty();
        }
        return open.filter(o -> isFresh(o, replyWithin, when))
                .map(
                        o ->
                                way.holds == Sending.Holds.NOTHING || o.saysSafe()
                                        ? Optional.<Reason>empty()
                                        : Optional.of(Reason.NOT_SAID_SAFE))
                .orElse(byRecord);
    }

    private static boolean isFresh(Opening opening, Duration replyWithin, Instant when) {
        return !when.isAfter(opening.heardAt().plus(replyWithin));
    }

    private static Optional<Reason> byRecord(Way way, Optional<SafeContact> record, Instant when) {
        if (record.filter(contact -> contact.isValidAt(when)).isEmpty()) {
            return Optional.of(Reason.NO_SAFE_CONTACT);
        }
        var contact = record.get();
        if (!contact.allows(way.channel, when)) {
            return Optional.of(Reason.NOT_THIS_WAY);
        }
        if (way.address != null && !Addresses.same(way.channel, way.address, contact.address())) {
            return Optional.of(Reason.NOT_THIS_ADDRESS);
        }
        return isWritten(way.channel)
                        && contact.device() == Device.WATCHED
                        && way.holds == Sending.Holds.WORDS
                ? Optional.of(Reason.WATCHED)
                : Optional.empty();
    }

    /** What stays on the device to be read. */
    private static boolean isWritten(Channel channel) {
        return channel == Channel.SMS || channel == Channel.MESSENGER || channel == Channel.EMAIL;
    }
}
