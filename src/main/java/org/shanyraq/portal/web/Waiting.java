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

    /** For somebody who would write now. The page stands even when nothing can be known. */
    Message toldIn(Language language) {
        try {
            return words(line.expectedWait(language));
        } catch (RuntimeException unknown) {
            LOG.warn("the expected wait cannot be told: {}", unknown.getClass().getSimpleName());
            return words(new ExpectedWait.Unknown());
        }
    }

    static Message words(ExpectedWait expected) {
        return switch (expected) {
            case ExpectedWait.Answered() -> Message.of("portal.wait.answered");
            case ExpectedWait.Soon() -> Message.of("portal.wait.soon");
            case ExpectedWait.About(var about) ->
                    Message.of("portal.wait.about", about.toMinutes());
            case ExpectedWait.Unknown() -> Message.of("portal.wait.unknown");
        };
    }
}
