package org.shanyraq.demo.filling;

import java.util.List;
import java.util.stream.IntStream;
import org.shanyraq.demo.country.CaseLife;
import org.springframework.stereotype.Component;

/** The families that partners referred. */
@Component
class CaseStream implements Stream {
    private static final int BATCH = 50;
    private static final int LANES = 2;

    private final MakeCases cases;

    CaseStream(MakeCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int total(Made made) {
        return made.country().referredCases();
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
        List<CaseLife> lives =
                IntStream.range(from, to).mapToObj(made.country()::referredCase).toList();
        cases.make(made, lives);
    }
}
