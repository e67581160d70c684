package org.shanyraq.contact.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.ChannelState;
import org.shanyraq.contact.channel.KeptDoor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.outbound.Carrier.Load;
import org.springframework.boot.context.properties.bind.Binder;

/** E-mail against a mail server that runs beside the test. */
class MailLineTest {
    private static final String OURS = "letters@111.example";
    private static final String HERS = "she@mail.example";

    private final KeptDoor door = new KeptDoor();
    private GreenMail mail;
    private MailLine line;

    @BeforeEach
    void open() {
        mail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        mail.start();
        mail.setUser(OURS, "letters", "secret");
        mail.setUser(HERS, "she", "hers");
        line = line(mail.getImap().getPort(), mail.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void aLetterIsTakenInAndLeavesTheMailbox() throws Exception {
        arrive(
                "From: Ayan <She@Mail.example>\nSubject: \nMessage-ID: <1@x>\n",
                "Көмектесіңіздерші");
        assertThat(line.fetch()).isTrue();
        assertThat(door.texts()).containsExactly("Көмектесіңіздерші");
        assertThat(door.brought.getFirst().peer()).isEqualTo(HERS);
        assertThat(mail.getReceivedMessagesForDomain("111.example")).isEmpty();
    }

    @Test
    void whatCannotBeStoredStaysInTheMailbox() throws Exception {
        arrive("From: " + HERS + "\nMessage-ID: <1@x>\n", "a");
        door.shut = true;
        assertThatThrownBy(() -> line.fetch()).isInstanceOf(IllegalStateException.class);
        door.shut = false;
        line.fetch();
        arrive("From: " + HERS + "\nMessage-ID: <1@x>\n", "a");
        line.fetch();
        assertThat(door.texts()).containsExactly("a");
        assertThat(mail.getReceivedMessagesForDomain("111.example")).isEmpty();
    }

    @Test
    void quotesAreLeftOutAndWhatIsEnclosedIsNamedOnly() throws Exception {
        arrive(
                "From: "
                        + HERS
                        + "\nSubject: Re: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n",
                """
                --b
                Content-Type: text/plain; charset=UTF-8

                Иә, үйдемін
                > сіз аман ба
                On Mon, 1 Jan 2026 at 10:00, 111 wrote:
                > алдыңғы хат
                --b
                Content-Type: image/jpeg
                Content-Disposition: attachment; filename=a.jpg

                AAAA
                --b--
                """);
        line.fetch();
        assertThat(door.texts()).containsExactly("Иә, үйдемін");
        assertThat(door.brought.getFirst().attachments()).hasSize(1);
    }

    @Test
    void machinesAreNotAnsweredAndSpoiltLettersBreakNothing() throws Exception {
        arrive("From: " + HERS + "\nAuto-Submitted: auto-replied\n", "I am away");
        arrive("From: MAILER-DAEMON@x.example\nReturn-Path: <>\n", "could not deliver");
        arrive("From: " + HERS + "\nPrecedence: bulk\n", "sale");
        arrive("Subject: nobody\n", "nobody");
        arrive("From: " + HERS + "\nContent-Type: multipart/mixed\n", "no boundary");
        arrive("From: " + HERS + "\nContent-Type: text/plain; charset=no-such\n", "белгісіз");
        arrive(
                "From: " + HERS + "\nContent-Type: text/html\n",
                "<style>x</style><p>бірінші<br>екінші</p>");
        arrive("From: " + HERS + "\n", "");
        line.fetch();
        line.fetch();
        assertThat(door.texts()).contains("белгісіз").anyMatch(t -> t.startsWith("бірінші"));
        assertThat(door.texts()).noneMatch(t -> t.contains("away") || t.contains("sale"));
        assertThat(mail.getReceivedMessagesForDomain("111.example")).isEmpty();
    }

    @Test
    void ourLettersNameNothingAndHangTogether() throws Exception {
        assertThat(line.carry(load("Сізге жазу қауіпсіз бе?"))).isEqualTo(new Handed.Taken(""));
        assertThat(line.carry(load("екінші"))).isEqualTo(new Handed.Taken(""));
        var hers = mail.getReceivedMessagesForDomain("mail.example");
        assertThat(hers).hasSize(2);
        assertThat(hers[0].getSubject()).isEqualTo("Ответ");
        assertThat(GreenMailUtil.getWholeMessage(hers[0])).doesNotContain("насил", "111.kz");
        assertThat(hers[0].getHeader("References")).isEqualTo(hers[1].getHeader("References"));
        assertThat(hers[0].getMessageID()).isNotEqualTo(hers[1].getMessageID());
        assertThat((String) hers[0].getContent()).startsWith("Сізге жазу қауіпсіз бе?");
    }

    @Test
    void aServerThatHangsIsGivenUpInTime() throws Exception {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var hanging = line(mute.getLocalPort(), mute.getLocalPort());
            long began = System.nanoTime();
            assertThat(hanging.fetch()).isFalse();
            assertThat(hanging.carry(load("a"))).isEqualTo(new Handed.Away("unreachable"));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(hanging.isReady()).isFalse();
            assertThat(hanging.pulse().state()).isEqualTo(ChannelState.DOWN);
        }
    }

    @Test
    void itIsKnownWithinFiveSecondsThatNobodyAnswers() {
        var usual =
                new Binder(List.of()).bindOrCreate("shanyraq.channels.email", MailSettings.class);
        assertThat(usual.patience()).isLessThan(Duration.ofSeconds(5));
    }

    private void arrive(String headers, String body) throws Exception {
        var letter =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                (headers + "\n" + body)
                                        .replace("\n", "\r\n")
                                        .getBytes(StandardCharsets.UTF_8)));
        mail.getUserManager().getUserByEmail(OURS).deliver(letter);
    }

    private MailLine line(int imap, int smtp) {
        var settings =
                new MailSettings(
                        "127.0.0.1",
                        imap,
                        "127.0.0.1",
                        smtp,
                        "letters",
                        "secret",
                        OURS,
                        "Ответ",
                        "none",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1));
        return new MailLine(settings, door, () -> true, about -> "f00d", Clock.systemUTC());
    }

    private static Load load(String text) {
        return new Load(
                UUID.randomUUID(),
                new org.shanyraq.ground.Thing(ContactId.KIND, UUID.randomUUID()),
                HERS,
                text);
    }
}
