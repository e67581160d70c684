package org.shanyraq.demo.filling;

import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The families that 111 handed over: one or two in a hundred contacts, found by going through. */
@Component
class AcceptedStream implements Stream {
    private static final int BATCH = 2_000;
    private static final int LANES = 2;

    private final MakeCases cases;

    AcceptedStream(MakeCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "accepted";
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
        var country = made.country();
        cases.make(
                made,
                IntStream.range(from, to)
                        .mapToObj(country::contact)
                        .map(country::caseOf)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
