package org.shanyraq.contact.channel.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.Door;
import org.shanyraq.contact.channel.MessageReceived;
import org.shanyraq.people.Phone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the short message centre brings. It is told that a message was taken only when that stands
 * in the database; until then it keeps the message and brings it again.
 */
final class SmsInlet implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(SmsInlet.class);

    /**
     * A message has no name of its own. The same words of the same sender within this time are one
     * message that the centre brought twice.
     */
    private static final Duration SAME = Duration.ofMinutes(10);

    /** Messages of a sender are counted in seconds since then. */
    private static final long COUNTED_FROM = 1_700_000_000L;

    private final Door door;
    private final Parts parts;
    private final Clock clock;
    private final Runnable heard;

    /**
     * @param heard told whenever something comes
     */
    SmsInlet(Door door, Parts parts, Clock clock, Runnable heard) {
        this.door = door;
        this.parts = parts;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        heard.run();
        try {
            if (message.isSmscDeliveryReceipt()) {
                receipt(message);
            } else {
                take(message);
            }
        } catch (RuntimeException notNow) {
            LOG.warn("a text message was not taken: {}", notNow.getClass().getSimpleName());
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN, notNow);
        }
    }

    private void take(DeliverSm message) {
        var from = Phone.read(international(message.getSourceAddr()));
        if (from.isEmpty()) {
            // A word or a short code is a machine; nobody there can be answered.
            return;
        }
        var peer = from.get().e164();
        var body = body(message);
        var part = part(message, body);
        var text = SmsText.read(bare(message, body), message.getDataCoding());
        if (part.isEmpty()) {
            door.receive(received(peer, text, name(message, peer, text)));
            return;
        }
        var whole = parts.keep(peer, part.get(), text);
        if (whole.isPresent()) {
            take(whole.get());
        }
    }

    /** Also where parts of it never came. */
    void take(Parts.Whole whole) {
        door.receive(received(whole.peer(), whole.text(), whole.name()));
        parts.taken(whole);
    }

    private MessageReceived received(String peer, String text, String name) {
        var now = clock.instant();
        return new MessageReceived(
                Channel.SMS,
                peer,
                text,
                List.of(),
                name,
                (int) (now.getEpochSecond() - COUNTED_FROM),
                now,
                Optional.empty());
    }

    /**
     * A number without its sign, as most centres give it, is an international one, but for 8 701 ….
     */
    private static String international(String address) {
        var bare = address.strip();
        boolean isNational = bare.matches("8[0-9]{10}");
        return !isNational && bare.matches("[1-9][0-9]{10,14}") ? "+" + bare : bare;
    }

    private static byte[] body(DeliverSm message) {
        var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        var text = message.getShortMessage();
        return payload != null && (text == null || text.length == 0)
                ? payload.getValue()
                : text == null ? new byte[0] : text;
    }

    private static byte[] bare(DeliverSm message, byte[] body) {
        return message.isUdhi()
                ? Arrays.copyOfRange(body, SmsText.headerLength(body), body.length)
                : body;
    }

    private static Optional<SmsText.Part> part(DeliverSm message, byte[] body) {
        if (message.isUdhi()) {
            return SmsText.part(body);
        }
        var reference = message.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        var total = message.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        var seq = message.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        if (reference == null || total == null || seq == null) {
            return Optional.empty();
        }
        return Optional.of(
                        new SmsText.Part(
                                reference.getValue() & 0xFFFF,
                                total.getValue() & 0xFF,
                                seq.getValue() & 0xFF))
                .filter(SmsText.Part::isSound);
    }

    private String name(DeliverSm message, String peer, String text) {
        var own = message.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return own != null
                ? peer + "|" + (own.getValue() & 0xFFFF) + "|" + day()
                : peer + "|" + hash(text) + "|" + clock.millis() / SAME.toMillis();
    }

    /** A sender's own count comes round again. */
    private long day() {
        return clock.instant().getEpochSecond() / 86_400;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void receipt(DeliverSm message) {
        try {
            var receipt = message.getShortMessageAsDeliveryReceipt();
            var state = receipt.getFinalStatus();
            if (state != DeliveryReceiptState.ENROUTE && state != DeliveryReceiptState.ACCEPTD) {
                door.receipt(
                        Channel.SMS,
                        SmsLine.receiptName(receipt.getId()),
                        state == DeliveryReceiptState.DELIVRD);
            }
        } catch (InvalidDeliveryReceiptException garbled) {
            LOG.warn("a receipt could not be read");
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        heard.run();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source)
            throws ProcessRequestException {
        throw new ProcessRequestException("not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
