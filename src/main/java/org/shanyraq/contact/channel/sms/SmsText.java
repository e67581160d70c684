package org.shanyraq.contact.channel.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text as a short message centre carries it: UCS-2 in 70 units, or in parts of 67 behind a header
 * that tells which part it is (3GPP TS 23.040 §9.2.3.24.1), and the alphabets in which people's own
 * messages come (TS 23.038 §6.2.1). Pure.
 */
final class SmsText {
    private static final int ALONE = 70;
    private static final int IN_PARTS = 67;
    private static final int ESCAPE = 0x1B;
    private static final Charset UCS_2 = StandardCharsets.UTF_16BE;

    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private SmsText() {}

    /** A text cut into what single messages hold, never through a letter. */
    static List<byte[]> parts(String text, int reference) {
        if (text.length() <= ALONE) {
            return List.of(text.getBytes(UCS_2));
        }
        var cut = cut(text);
        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < cut.size(); i++) {
            var part = new ByteArrayOutputStream();
            part.writeBytes(
                    new byte[] {5, 0, 3, (byte) reference, (byte) cut.size(), (byte) (i + 1)});
            part.writeBytes(cut.get(i).getBytes(UCS_2));
            parts.add(part.toByteArray());
        }
        return parts;
    }

    private static List<String> cut(String text) {
        var cut = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + IN_PARTS);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            cut.add(text.substring(from, to));
            from = to;
        }
        return cut;
    }

    /**
     * Which part of which whole a message is.
     *
     * @param reference counts the sender's long messages; it comes round again
     */
    record Part(int reference, int total, int seq) {
        boolean isSound() {
            return total > 1 && seq >= 1 && seq <= total;
        }
    }

    /** How long the header is that stands before the text. */
    static int headerLength(byte[] message) {
        return message.length == 0 ? 0 : Math.min(message.length, 1 + (message[0] & 0xFF));
    }

    /** What the header tells of parts; nothing where it tells nothing, or nonsense. */
    static Optional<Part> part(byte[] message) {
        int end = headerLength(message);
        for (int at = 1; at + 1 < end; ) {
            int kind = message[at] & 0xFF;
            int length = message[at + 1] & 0xFF;
            int from = at + 2;
            if (from + length > end) {
                return Optional.empty();
            }
            if (kind == 0 && length == 3) {
                return sound(
                        new Part(
                                message[from] & 0xFF,
                                message[from + 1] & 0xFF,
                                message[from + 2] & 0xFF));
            }
            if (kind == 8 && length == 4) {
                return sound(
                        new Part(
                                (message[from] & 0xFF) << 8 | message[from + 1] & 0xFF,
                                message[from + 2] & 0xFF,
                                message[from + 3] & 0xFF));
            }
            at = from + length;
        }
        return Optional.empty();
    }

    private static Optional<Part> sound(Part part) {
        return part.isSound() ? Optional.of(part) : Optional.empty();
    }

    /** The text of a message, by its data coding (SMPP 3.4 §5.2.19). */
    static String read(byte[] text, byte coding) {
        return switch (coding & 0x0F) {
            case 0x08 -> new String(text, 0, text.length & ~1, UCS_2);
            case 0x01 -> new String(text, StandardCharsets.US_ASCII);
            case 0x03 -> new String(text, StandardCharsets.ISO_8859_1);
            case 0x06 -> new String(text, Charset.forName("ISO-8859-5"));
            default -> gsm(text);
        };
    }

    private static String gsm(byte[] text) {
        var read = new StringBuilder(text.length);
        for (int i = 0; i < text.length; i++) {
            int sign = text[i] & 0x7F;
            if (sign == ESCAPE && i + 1 < text.length) {
                read.append(extended(text[++i]));
            } else {
                read.append(GSM.charAt(sign));
            }
        }
        return read.toString();
    }

    private static char extended(byte sign) {
        return switch (sign) {
            case 0x14 -> '^';
            case 0x28 -> '{';
            case 0x29 -> '}';
            case 0x2F -> '\\';
            case 0x3C -> '[';
            case 0x3D -> '~';
            case 0x3E -> ']';
            case 0x40 -> '|';
            case 0x65 -> '€';
            default -> ' ';
        };
    }
}
