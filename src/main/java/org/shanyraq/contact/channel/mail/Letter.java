package org.shanyraq.contact.channel.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.MessageReceived;
import org.shanyraq.contact.channel.MessageReceived.Attachment;
import org.shanyraq.contact.channel.MessageReceived.Kind;

/**
 * A letter as it came: its own words without what it quotes, and what is enclosed by kind only.
 * Nothing enclosed is fetched.
 */
final class Letter {
    private static final int DEEPEST = 10;
    private static final int MOST_BYTES = 256 << 10;
    private static final long COUNTED_FROM = 1_700_000_000L;

    private final StringBuilder text = new StringBuilder();
    private final List<Attachment> enclosed = new ArrayList<>();

    private Letter() {}

    /** Machines that answer machines: holiday notices, bounces, lists. */
    static boolean isByMachine(Message message) throws MessagingException {
        var automatic = header(message, "Auto-Submitted");
        var precedence = header(message, "Precedence").toLowerCase(Locale.ROOT);
        var sender = sender(message).orElse("");
        return (!automatic.isEmpty() && !automatic.equalsIgnoreCase("no"))
                || precedence.equals("bulk")
                || precedence.equals("list")
                || precedence.equals("junk")
                || !header(message, "List-Id").isEmpty()
                || header(message, "Return-Path").strip().equals("<>")
                || message.isMimeType("multipart/report")
                || sender.startsWith("mailer-daemon@")
                || sender.startsWith("postmaster@");
    }

    static Optional<String> sender(Message message) throws MessagingException {
        var from = message.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                ? Optional.ofNullable(address.getAddress())
                        .filter(a -> a.matches("[^@\\s]{1,64}@[^@\\s]{1,190}"))
                        .map(a -> a.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Empty where nobody can be answered, or the letter is not sound. */
    static Optional<MessageReceived> read(Message message, String fallbackName, Instant now)
            throws MessagingException, IOException {
        var sender = sender(message);
        if (sender.isEmpty()) {
            return Optional.empty();
        }
        var letter = new Letter();
        letter.add(message, 0);
        var name = header(message, "Message-ID").strip();
        var received = message.getReceivedDate();
        var at = received == null ? now : received.toInstant();
        return Optional.of(
                new MessageReceived(
                        Channel.EMAIL,
                        sender.get(),
                        subjectAnd(message, unquoted(letter.text.toString())),
                        letter.enclosed,
                        name.isEmpty() ? fallbackName : name,
                        (int) (at.getEpochSecond() - COUNTED_FROM),
                        at,
                        Optional.empty()));
    }

    /** Some write all they have to say into the subject. */
    private static String subjectAnd(Message message, String text) throws MessagingException {
        var subject = message.getSubject();
        boolean isNews =
                subject != null
                        && !subject.isBlank()
                        && !subject.strip().matches("(?i)(re|fwd?|на|жауап)\\s*:.*");
        return isNews ? subject.strip() + "\n" + text : text;
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/alternative")) {
            alternative((Multipart) part.getContent(), depth);
        } else if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                add(parts.getBodyPart(i), depth + 1);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || !part.isMimeType("text/*")) {
            enclosed.add(new Attachment(kind(part), ""));
        } else if (part.isMimeType("text/html")) {
            text.append(withoutMarks(words(part)));
        } else {
            text.append(words(part));
        }
    }

    private void alternative(Multipart parts, int depth) throws MessagingException, IOException {
        @Nullable BodyPart best = null;
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (best == null || part.isMimeType("text/plain")) {
                best = part;
            }
        }
        if (best != null) {
            add(best, depth + 1);
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), charset(part));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            var name = new jakarta.mail.internet.ContentType(part.getContentType());
            var charset = name.getParameter("charset");
            return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        } catch (jakarta.mail.internet.ParseException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Kind kind(Part part) throws MessagingException {
        if (part.isMimeType("image/*")) {
            return Kind.PICTURE;
        }
        if (part.isMimeType("video/*")) {
            return Kind.VIDEO;
        }
        return part.isMimeType("audio/*") ? Kind.SOUND : Kind.FILE;
    }

    /** What she wrote herself: quoted lines and whatever stands behind them are ours. */
    static String unquoted(String text) {
        var own = new StringBuilder();
        for (var line : text.split("\\R", -1)) {
            if (line.startsWith(">")) {
                continue;
            }
            if (line.matches(
                    "(?i)\\s*(-{2,}\\s*(original message|исходное сообщение|бастапқы хабар).*"
                            + "|on .{5,120} wrote:|.{5,120}(писал|написал)[аи]?\\(?а?\\)?:|.{5,120}жазды:)\\s*")) {
                break;
            }
            own.append(line).append('\n');
        }
        return own.toString().strip();
    }

    private static String withoutMarks(String html) {
        return html.replaceAll("(?is)<(script|style|head|blockquote)\\b.*?</\\1\\s*>", " ")
                .replaceAll("(?i)<(br|/p|/div|/li|/tr)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ");
    }

    private static String header(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    /** Taken in: nothing of it stays in the mailbox. */
    static void remove(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
        message.setFlag(Flags.Flag.DELETED, true);
    }
}
