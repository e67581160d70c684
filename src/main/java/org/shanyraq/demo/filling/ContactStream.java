package org.shanyraq.demo.filling;

import java.util.stream.IntStream;
import org.shanyraq.contact.RecordHistory;
import org.springframework.stereotype.Component;

/** What 111 was asked in two years. */
@Component
class ContactStream implements Stream {
    private static final int BATCH = 250;
    private static final int LANES = 2;

    private final RecordHistory history;

    ContactStream(RecordHistory history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String job() {
        return "contact.history";
    }

    @Override
    public int total(Made made) {
        return made.country().contacts();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void make(Made made, int from, int to) {
        var words = new AsContact(made);
        history.record(
                IntStream.range(from, to)
                        .mapToObj(made.country()::contact)
                        .map(words::past)
                        .toList());
    }
}
