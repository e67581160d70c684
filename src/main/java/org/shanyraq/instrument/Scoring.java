package org.shanyraq.instrument;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** From answers to a score, a band and reasons; pure. */
public final class Scoring {
    private Scoring() {}

    /**
     * @param answers answer codes by item code; an item left out was not answered
     * @throws AnswerNotInInstrument when an item or an answer is not the instrument's
     */
    public static Scored score(Instrument instrument, Map<String, String> answers) {
        return new Reckoning(instrument, answers).scored();
    }

    /** An answer that the instrument does not know: a forged or outdated form. */
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public static final class AnswerNotInInstrument extends IllegalArgumentException {
        AnswerNotInInstrument(String instrument, String item) {
            super("instrument " + instrument + " takes no such answer to item " + item);
        }
    }
}
