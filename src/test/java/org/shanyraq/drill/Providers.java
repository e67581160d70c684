package org.shanyraq.drill;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.shanyraq.contact.channel.sms.Centre;
import org.shanyraq.contact.channel.telegram.BotStandIn;

/**
 * Those on whom the nodes depend: who carries messages to and from them, who reaches supervisors,
 * and who knows the addresses of all these. Each is reached by a wire that can lead astray.
 */
final class Providers implements AutoCloseable {
    private static final String BOX = "letters@111.example";

    /** A port on which nobody listens. */
    private static final int NOBODY = 1;

    private final Centre centre;
    private final BotStandIn bot;
    private final GreenMail mail;
    private final PagerStandIn pager;
    private final Names names;
    private final ServerSocket mute;
    private final Wire toPager;
    private final Wire toCentre;
    private final Wire toBot;
    private final Wire toImap;
    private final Wire toSmtp;

    Providers(Path folder) throws IOException {
        names = new Names(folder);
        pager = new PagerStandIn();
        centre = new Centre();
        bot = new BotStandIn();
        mail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        mail.start();
        mail.setUser(BOX, "letters", "secret");
        mute = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        toPager = Wire.to(pager.port());
        toCentre = Wire.to(centre.port());
        toBot = Wire.to(bot.address().getPort());
        toImap = Wire.to(mail.getImap().getPort());
        toSmtp = Wire.to(mail.getSmtp().getPort());
    }

    /** What tells a node where they are. */
    List<String> settings() {
        var all = new ArrayList<>(names.settings());
        all.addAll(
                List.of(
                        "--shanyraq.duty.pager=http://" + Names.PROVIDERS + ":" + toPager.port(),
                        "--shanyraq.channels.sms.host=" + Names.PROVIDERS,
                        "--shanyraq.channels.sms.port=" + toCentre.port(),
                        "--shanyraq.channels.sms.enquire-link=500ms",
                        "--shanyraq.channels.sms.patience=1s",
                        "--shanyraq.channels.sms.longest-pause=1s",
                        "--shanyraq.channels.telegram.token=" + BotStandIn.TOKEN,
                        "--shanyraq.channels.telegram.api=http://"
                                + Names.PROVIDERS
                                + ":"
                                + toBot.port(),
                        "--shanyraq.channels.telegram.poll=1s",
                        "--shanyraq.channels.telegram.patience=1s",
                        "--shanyraq.channels.email.imap-host=" + Names.PROVIDERS,
                        "--shanyraq.channels.email.imap-port=" + toImap.port(),
                        "--shanyraq.channels.email.smtp-host=" + Names.PROVIDERS,
                        "--shanyraq.channels.email.smtp-port=" + toSmtp.port(),
                        "--shanyraq.channels.email.user=letters",
                        "--shanyraq.channels.email.password=secret",
                        "--shanyraq.channels.email.address=" + BOX,
                        "--shanyraq.channels.email.tls=none",
                        "--shanyraq.channels.email.every=1s",
                        "--shanyraq.channels.email.patience=1s"));
        return all;
    }

    /** One of them. */
    enum Which {
        SMS,
        MESSENGER,
        EMAIL,
        PAGER,
        /** Whoever tells the addresses of all the others. */
        NAMES;

        /** The channels that do not work without it. */
        List<Which> channels() {
            return switch (this) {
                case SMS, MESSENGER, EMAIL -> List.of(this);
                case PAGER -> List.of();
                case NAMES -> List.of(SMS, MESSENGER, EMAIL);
            };
        }
    }

    /** In which way it is away. */
    enum How {
        /** It takes connections and never says a word. */
        HANGS,
        /** It takes none. */
        GONE
    }

    /** Names have one way only: nobody knows them. */
    void fail(Which which, How how) throws IOException {
        if (which == Which.NAMES) {
            names.forget();
        }
        for (var wire : which == Which.NAMES ? all() : wires(which)) {
            if (which != Which.NAMES) {
                wire.leadTo(how == How.HANGS ? mute.getLocalPort() : NOBODY);
            }
            wire.cut();
        }
    }

    void mend(Which which) throws IOException {
        switch (which) {
            case SMS -> toCentre.leadTo(centre.port());
            case MESSENGER -> toBot.leadTo(bot.address().getPort());
            case EMAIL -> {
                toImap.leadTo(mail.getImap().getPort());
                toSmtp.leadTo(mail.getSmtp().getPort());
            }
            case PAGER -> toPager.leadTo(pager.port());
            case NAMES -> names.answer();
        }
        wires(which).forEach(Wire::cut);
    }

    /** How many messages reached telephones of supervisors. */
    int paged() {
        return pager.taken();
    }

    /** What the messenger says to the next question. */
    void bringUpdates(String updates) {
        bot.updates.add(updates);
    }

    private List<Wire> all() {
        return List.of(toPager, toCentre, toBot, toImap, toSmtp);
    }

    private List<Wire> wires(Which which) {
        return switch (which) {
            case SMS -> List.of(toCentre);
            case MESSENGER -> List.of(toBot);
            case EMAIL -> List.of(toImap, toSmtp);
            case PAGER -> List.of(toPager);
            case NAMES -> List.of();
        };
    }

    /** Somebody writes, and the provider brings it; false while it cannot be brought. */
    boolean bring(Which which, int sender, String words) {
        try {
            switch (which) {
                case SMS ->
                        centre.deliver(
                                "7701%07d".formatted(sender),
                                words.getBytes(StandardCharsets.UTF_16BE),
                                8,
                                0);
                case MESSENGER -> bringUpdates("[" + BotUpdate.of(sender, sender, 1, words) + "]");
                case EMAIL -> letter(sender, words);
                case PAGER, NAMES -> throw new IllegalArgumentException(which + " brings nothing");
            }
            return true;
        } catch (Exception notNow) {
            return false;
        }
    }

    private void letter(int sender, String words) throws Exception {
        var text =
                "From: she%d@mail.example\r\nMessage-ID: <%d@mail.example>\r\n\r\n%s"
                        .formatted(sender, sender, words);
        mail.getUserManager()
                .getUserByEmail(BOX)
                .deliver(
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public void close() {
        all().forEach(Wire::close);
        pager.close();
        mail.stop();
        bot.close();
        try {
            mute.close();
            centre.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
