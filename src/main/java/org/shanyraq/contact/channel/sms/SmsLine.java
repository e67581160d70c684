package org.shanyraq.contact.channel.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.ChannelLine;
import org.shanyraq.contact.channel.Health;
import org.shanyraq.outbound.Carrier;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.people.SafeContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One node's line to the short message centre: bound for both ways, tried when it is quiet, bound
 * again when it is lost, slower when it is asked to be.
 */
class SmsLine implements Carrier, ChannelLine, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SmsLine.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int PORTIONS = 3;

    private final SmsSettings settings;
    private final SmsInlet inlet;
    private final Health health;
    private final Object ending = new Object();
    private volatile @Nullable SMPPSession session;
    private volatile boolean open;
    private volatile @Nullable Thread keeper;

    SmsLine(SmsSettings settings, SmsInlet inlet, Health health) {
        this.settings = settings;
        this.inlet = inlet;
        this.health = health;
    }

    /** A long message whose other parts never came. */
    void takeIncomplete(Parts.Whole whole) {
        inlet.take(whole);
    }

    @Override
    public void start() {
        if (!settings.isOn()) {
            return;
        }
        open = true;
        keeper = Thread.ofPlatform().daemon().name("sms-line").start(this::keepBound);
    }

    /** Binds, waits until the line is lost, and binds again, ever more slowly. */
    private void keepBound() {
        var pause = FIRST_PAUSE;
        while (open) {
            try (var bound = bind()) {
                pause = FIRST_PAUSE;
                waitUntilLost(bound);
            } catch (IOException away) {
                health.down("unreachable");
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException broken) {
                LOG.warn("the line for text messages broke: {}", broken.getClass().getSimpleName());
                health.down("broken");
            }
            session = null;
            if (open && !rest(pause)) {
                return;
            }
            var longer = pause.multipliedBy(2);
            pause =
                    longer.compareTo(settings.longestPause()) > 0
                            ? settings.longestPause()
                            : longer;
        }
    }

    private SMPPSession bind() throws IOException {
        var bound = new SMPPSession();
        bound.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        bound.setTransactionTimer(settings.patience().toMillis());
        bound.setPduProcessorDegree(PORTIONS);
        bound.setMessageReceiverListener(inlet);
        bound.addSessionStateListener(
                (now, before, which) -> {
                    if (now == SessionState.CLOSED) {
                        synchronized (ending) {
                            ending.notifyAll();
                        }
                    }
                });
        bound.connectAndBind(
                settings.host(),
                settings.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        settings.systemId(),
                        settings.password(),
                        settings.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""),
                settings.patience().toMillis());
        session = bound;
        health.up();
        return bound;
    }

    private void waitUntilLost(SMPPSession bound) throws InterruptedException {
        synchronized (ending) {
            while (open && bound.getSessionState().isBound()) {
                ending.wait(1_000);
            }
        }
        if (open) {
            health.down("lost");
        }
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException closing) {
            return false;
        }
    }

    @Override
    public Handed carry(Load load) {
        var bound = session;
        if (bound == null) {
            return new Handed.Away("not_bound");
        }
        try {
            var reference = "";
            var parts = SmsText.parts(load.text(), load.id().hashCode() & 0xFF);
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                reference = submit(bound, load.address(), parts.get(i), parts.size() > 1, last);
            }
            health.took();
            return new Handed.Taken(receiptName(reference));
        } catch (NegativeResponseException refused) {
            return refused(refused.getCommandStatus());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
            // The other texts need not find it out one after the other; the line is bound again.
            health.down("no_answer");
            bound.close();
            return new Handed.Later(Duration.ZERO, "no_answer");
        } catch (PDUException ours) {
            return new Handed.Never("not_sendable");
        }
    }

    private String submit(
            SMPPSession bound, String address, byte[] part, boolean inParts, boolean last)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        return bound.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        settings.number(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        address.substring(address.startsWith("+") ? 1 : 0),
                        new ESMClass(inParts ? 0x40 : 0),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(
                                last
                                        ? SMSCDeliveryReceipt.SUCCESS_FAILURE
                                        : SMSCDeliveryReceipt.DEFAULT),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        part)
                .getMessageId();
    }

    private Handed refused(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL -> {
                health.throttled(Optional.empty());
                yield new Handed.Away("throttled");
            }
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI ->
                    new Handed.Never("no_such_number");
            default -> new Handed.Later(Duration.ZERO, "status_%x".formatted(status));
        };
    }

    /** Some centres name a message in hexadecimal digits of either case, or with leading zeros. */
    static String receiptName(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    @Override
    public SafeContact.Channel channel() {
        return SafeContact.Channel.SMS;
    }

    @Override
    public Channel way() {
        return Channel.SMS;
    }

    @Override
    public boolean isReady() {
        return session != null && health.isReady();
    }

    @Override
    public Pulse pulse() {
        return settings.isOn() ? health.pulse() : Pulse.OFF;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public void stop() {
        open = false;
        var running = keeper;
        if (running != null) {
            running.interrupt();
        }
        var bound = session;
        if (bound != null) {
            bound.unbindAndClose();
        }
    }
}
