package org.shanyraq.contact.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Samples and reviews of a demo country's last days, by the rule that holds for all. */
@Component
public class PastReviews {
    private static final int MOST = 60;
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final TakeSamples taking;
    private final Samples samples;
    private final Reviews reviews;
    private final Clock clock;

    PastReviews(TakeSamples taking, Samples samples, Reviews reviews, Clock clock) {
        this.taking = taking;
        this.samples = samples;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Most samples are reviewed, those for calibration by two; a few are answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(
            List<StaffId> supervisors,
            List<String> comments,
            List<String> replies,
            RandomGenerator random) {
        taking.takeAndForget();
        for (var sample : samples.page(EVER, new UUID(-1, -1), false, MOST)) {
            if (!sample.calibration() && random.nextInt(3) == 0) {
                continue;
            }
            for (int n = 0; n < Math.min(sample.wanted(), supervisors.size()); n++) {
                reviews.add(
                        sample.id(),
                        supervisors.get(n),
                        ReviewForm.current(),
                        scores(random),
                        Optional.of(comments.get(random.nextInt(comments.size()))),
                        clock.instant());
            }
            if (random.nextInt(3) == 0) {
                var first = reviews.of(sample.id()).getFirst().id();
                reviews.reply(first, replies.get(random.nextInt(replies.size())), clock.instant());
            }
        }
    }

    private static Map<String, Integer> scores(RandomGenerator random) {
        var scores = new HashMap<String, Integer>();
        for (var criterion : ReviewForm.current().criteria()) {
            int drawn = random.nextInt(10);
            if (drawn > 0) {
                scores.put(criterion.code(), drawn > 4 ? 3 : drawn > 1 ? 2 : 1);
            }
        }
        scores.putIfAbsent("listened", 2);
        return scores;
    }
}
