package org.shanyraq.contact.channel.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.ChannelLine;
import org.shanyraq.contact.channel.Door;
import org.shanyraq.contact.channel.Fetching;
import org.shanyraq.contact.channel.Health;
import org.shanyraq.contact.channel.MessageReceived;
import org.shanyraq.ground.Thing;
import org.shanyraq.outbound.Carrier;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.people.SafeContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One node's way to the mail servers. A letter leaves the mailbox only when it stands in its
 * conversation. Our letters name nothing in their subjects, quote nothing, and hang together by a
 * token of ours.
 */
class MailLine implements Carrier, ChannelLine, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);
    private static final int MOST_AT_ONCE = 50;

    /** After a failure nothing is tried for so long. */
    private static final Duration BROKEN = Duration.ofSeconds(10);

    private final MailSettings settings;
    private final Door door;
    private final BooleanSupplier myTurn;
    private final Function<Thing, String> threads;
    private final Clock clock;
    private final Session session;
    private final Health in;
    private final Health out;
    private final Fetching fetching;
    private volatile Instant outAgain = Instant.EPOCH;

    /**
     * @param threads gives each file the token by which its letters hang together
     */
    MailLine(
            MailSettings settings,
            Door door,
            BooleanSupplier myTurn,
            Function<Thing, String> threads,
            Clock clock) {
        this.settings = settings;
        this.door = door;
        this.myTurn = myTurn;
        this.threads = threads;
        this.clock = clock;
        this.session = Session.getInstance(settings.session());
        this.in = new Health(clock);
        this.out = new Health(clock);
        out.up();
        this.fetching = new Fetching("mail-line", settings.every(), this::fetch);
    }

    /** Looks into the mailbox once. */
    boolean fetch() {
        in.asking();
        try (var store = session.getStore(settings.protocol())) {
            store.connect(
                    settings.imapHost(), settings.imapPort(), settings.user(), settings.password());
            in.up();
            in.asking();
            if (myTurn.getAsBoolean()) {
                try (var inbox = store.getFolder("INBOX")) {
                    inbox.open(Folder.READ_WRITE);
                    takeAll(inbox);
                }
            }
            return true;
        } catch (AuthenticationFailedException refused) {
            in.down("refused");
        } catch (MessagingException away) {
            in.down("unreachable");
        } finally {
            in.asked();
        }
        return false;
    }

    private void takeAll(Folder inbox) throws MessagingException {
        var there = inbox.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        for (int i = 0; i < Math.min(there.length, MOST_AT_ONCE); i++) {
            take(inbox, there[i]);
        }
    }

    private void take(Folder inbox, Message message) throws MessagingException {
        in.heard();
        in.asking();
        var name =
                inbox instanceof UIDFolder uids
                        ? uids.getUIDValidity() + "/" + uids.getUID(message)
                        : String.valueOf(message.getMessageNumber());
        switch (sort(inbox, message, name)) {
            case Sorted.Hers(var letter) -> door.receive(letter);
            case Sorted.Spoilt spoilt -> door.setAside(Channel.EMAIL, "letter " + name);
            case Sorted.ByMachine machine -> LOG.debug("a letter by a machine");
        }
        Letter.remove(message);
    }

    /** What a letter is. */
    private sealed interface Sorted {
        record Hers(MessageReceived letter) implements Sorted {}

        record ByMachine() implements Sorted {}

        record Spoilt() implements Sorted {}
    }

    /** A letter that cannot be read is not to hold up those behind it. */
    private Sorted sort(Folder inbox, Message message, String name) throws MessagingException {
        try {
            if (Letter.isByMachine(message)) {
                return new Sorted.ByMachine();
            }
            return Letter.read(message, name, clock.instant())
                    .<Sorted>map(Sorted.Hers::new)
                    .orElseGet(Sorted.Spoilt::new);
        } catch (MessagingException | IOException | RuntimeException spoilt) {
            if (!inbox.isOpen()) {
                throw new MessagingException("the mailbox is gone");
            }
            return new Sorted.Spoilt();
        }
    }

    @Override
    public Handed carry(Load load) {
        out.asking();
        try {
            var letter = letter(load);
            try (var transport = session.getTransport("smtp")) {
                transport.connect(
                        settings.smtpHost(),
                        settings.smtpPort(),
                        settings.user().isBlank() ? null : settings.user(),
                        settings.user().isBlank() ? null : settings.password());
                transport.sendMessage(letter, letter.getAllRecipients());
            }
            out.up();
            return new Handed.Taken("");
        } catch (SendFailedException refused) {
            return refused(refused);
        } catch (AuthenticationFailedException barred) {
            return away("refused");
        } catch (MessagingException lost) {
            return away("unreachable");
        } finally {
            out.asked();
        }
    }

    private Handed refused(SendFailedException refused) {
        int code =
                switch (refused) {
                    case SMTPSendFailedException server -> server.getReturnCode();
                    case SMTPAddressFailedException address -> address.getReturnCode();
                    default -> codeWithin(refused);
                };
        return code >= 400 && code < 500
                ? new Handed.Later(Duration.ZERO, "status_" + code)
                : new Handed.Never("status_" + code);
    }

    private static int codeWithin(MessagingException refused) {
        return refused.getNextException() instanceof SMTPAddressFailedException address
                ? address.getReturnCode()
                : 0;
    }

    private Handed away(String why) {
        LOG.debug("a letter did not leave: {}", why);
        out.down(why);
        outAgain = clock.instant().plus(BROKEN);
        return new Handed.Away(why);
    }

    private MimeMessage letter(Load load) throws MessagingException {
        var token = threads.apply(load.about());
        var root = "<" + token + "@" + settings.domain() + ">";
        var letter =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader(
                                "Message-ID",
                                "<" + token + "." + load.id() + "@" + settings.domain() + ">");
                    }
                };
        letter.setFrom(new InternetAddress(settings.address()));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(load.address()));
        letter.setSubject(settings.subject(), StandardCharsets.UTF_8.name());
        letter.setHeader("References", root);
        letter.setHeader("In-Reply-To", root);
        letter.setSentDate(Date.from(clock.instant()));
        letter.setText(load.text(), StandardCharsets.UTF_8.name());
        return letter;
    }

    @Override
    public SafeContact.Channel channel() {
        return SafeContact.Channel.EMAIL;
    }

    @Override
    public Channel way() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isReady() {
        return settings.isOn() && (out.isReady() || !clock.instant().isBefore(outAgain));
    }

    @Override
    public Pulse pulse() {
        if (!settings.isOn()) {
            return Pulse.OFF;
        }
        return in.isReady() ? mended(out.pulse()) : in.pulse();
    }

    private Pulse mended(Pulse going) {
        return new Pulse(going.state(), going.reason(), in.pulse().heardAt());
    }

    @Override
    public void start() {
        if (settings.isOn()) {
            fetching.start();
        }
    }

    @Override
    public void stop() {
        fetching.stop();
    }

    @Override
    public boolean isRunning() {
        return fetching.isRunning();
    }
}
