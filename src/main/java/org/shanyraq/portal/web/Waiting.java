package org.shanyraq.portal.web;

import org.shanyraq.contact.ExpectedWait;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says honestly how long it takes until somebody answers. */
@Component
class Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final VisitorLine line;

    Waiting(VisitorLine line) {
        this.line = line;
    }

    /** Whether a page should point to other help, too; no while that cannot be known. */
    boolean isOverrun() {
        try {
            return line.isOverrun();
        } catch (RuntimeException unknown) {
            return false;
        }
    }

    /** For somebody who would write now. The page stands even when nothing can be known. */
    Message toldIn(Language language) {
        try {
            var expected = line.expectedWait(language);
            return line.isOverrun() ? wordsOfOverload(expected) : words(expected);
        } catch (RuntimeException unknown) {
            LOG.warn("the expected wait cannot be told: {}", unknown.getClass().getSimpleName());
            return words(new ExpectedWait.Unknown());
        }
    }

    /** The same wait, with the announcement before it. */
    private static Message wordsOfOverload(ExpectedWait expected) {
        return switch (expected) {
            case ExpectedWait.Answered(), ExpectedWait.Soon() -> Message.of("portal.overload.soon");
            case ExpectedWait.About(var about) ->
                    Message.of("portal.overload.about", about.toMinutes());
            case ExpectedWait.Beyond(var least) ->
                    Message.of("portal.overload.beyond", least.toHours());
            case ExpectedWait.Unknown() -> Message.of("portal.overload.unknown");
        };
    }

    static Message words(ExpectedWait expected) {
        return switch (expected) {
            case ExpectedWait.Answered() -> Message.of("portal.wait.answered");
            case ExpectedWait.Soon() -> Message.of("portal.wait.soon");
            case ExpectedWait.About(var about) ->
                    Message.of("portal.wait.about", about.toMinutes());
            case ExpectedWait.Beyond(var least) ->
                    Message.of("portal.wait.beyond", least.toHours());
            case ExpectedWait.Unknown() -> Message.of("portal.wait.unknown");
        };
    }
}
