package org.shanyraq.portal.web;

import org.shanyraq.contact.Line;
import org.shanyraq.web.Wording;

/**
 * One line as she sees it.
 *
 * @param side {@code visitor}, {@code operator} or {@code service}
 * @param text her words, the operator's, or a notice in her language
 * @param time on the country's clock
 */
public record TalkLine(long number, String side, String text, String time) {
    static TalkLine of(Line line, Wording words) {
        var text =
                line.kind() == Line.Kind.WORDS
                        ? line.text()
                        : words.t("portal.talk.line." + line.kind().code());
        var side = line.kind() == Line.Kind.WORDS ? line.side() : Line.Side.SERVICE;
        return new TalkLine(line.number(), side.code(), text, words.time(line.at()));
    }
}
