package org.shanyraq.contact.channel.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A short message centre: the library's own server, which throttles, drops and repeats on demand.
 */
public final class Centre implements ServerMessageReceiverListener, AutoCloseable {
    public final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    public final AtomicInteger binds = new AtomicInteger();
    public volatile int answerWith;
    public volatile boolean silent;
    private final int port;
    private final SMPPServerSessionListener listener;
    private volatile @Nullable SMPPServerSession session;

    public Centre() throws IOException {
        port = freePort();
        listener = new SMPPServerSessionListener(port);
        listener.setMessageReceiverListener(this);
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return port;
    }

    private void accept() {
        try {
            while (true) {
                var come = listener.accept();
                Thread.ofVirtual().start(() -> bind(come));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void bind(SMPPServerSession come) {
        try {
            come.waitForBind(5_000).accept("centre");
            session = come;
            binds.incrementAndGet();
        } catch (IOException | TimeoutException | PDUStringException | IllegalStateException gone) {
            come.close();
        }
    }

    /** The other end vanishes without a word. */
    public void drop() {
        Objects.requireNonNull(session).close();
    }

    public void deliver(String from, byte[] text, int coding, int esm, OptionalParameter... more)
            throws Exception {
        Objects.requireNonNull(session)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        from,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        "111",
                        new ESMClass(esm),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) coding),
                        text,
                        more);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
            throws ProcessRequestException {
        if (silent) {
            sleep();
        }
        if (answerWith != 0) {
            throw new ProcessRequestException("not now", answerWith);
        }
        submitted.add(message);
        try {
            return new SubmitSmResult(
                    new MessageId("0A%d".formatted(submitted.size())), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
            QueryBroadcastSm message, SMPPServerSession source) throws ProcessRequestException {
        throw notUsed();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source)
            throws ProcessRequestException {
        throw notUsed();
    }

    private static ProcessRequestException notUsed() {
        return new ProcessRequestException("not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        var bound = session;
        if (bound != null) {
            bound.close();
        }
    }
}
