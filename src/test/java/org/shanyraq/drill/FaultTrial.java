package org.shanyraq.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A fault again and again while people ask for help.
 *
 * @param round after so many strikes people rest and what is left is judged
 */
record FaultTrial(Fault fault, long full, int round, int share) implements Trial {
    @Override
    public String id() {
        return fault.id();
    }

    @Override
    public String what() {
        return fault.what();
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var chance = new Random(seed);
        var wrong = new ArrayList<String>();
        long times = 0;
        long answered = 0;
        long longest = 0;
        while (times == 0 || (times < full && !time.isOver())) {
            var checker = Checker.before(site);
            var callers = new Callers(site);
            try (callers) {
                for (int i = 0; i < round && times < full && (i == 0 || !time.isOver()); i++) {
                    fault.strike(site, chance);
                    times++;
                }
                Thread.sleep(300);
            }
            wrong.addAll(checker.judge(callers.answered(), callers.talks()));
            answered += callers.count();
            longest = Math.max(longest, callers.longestWait());
        }
        return new Outcome(
                times,
                "%d answered, longest wait %d ms".formatted(answered, longest),
                List.copyOf(wrong));
    }
}
