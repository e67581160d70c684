package org.shanyraq.contact.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Slice;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sampled conversation is read, scored and answered. Reviewers are supervisors who neither led it
 * nor stand behind a wall to it; its operator sees what came of it and may reply. While two score
 * the same, neither sees the other's scores before giving her own.
 */
@Component
public class ReviewConversation {
    /** The longest comment or reply, in characters. */
    public static final int LONGEST = 2_000;

    private static final int PAGE = 25;
    private static final Duration LATELY = Duration.ofDays(90);
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final TypeReference<List<SampledLine>> LINES = new TypeReference<>() {};

    private final Policy policy;
    private final Trail trail;
    private final Samples samples;
    private final Reviews reviews;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    ReviewConversation(
            Policy policy,
            Trail trail,
            Samples samples,
            Reviews reviews,
            Sealing sealing,
            JsonMapper json,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.samples = samples;
        this.reviews = reviews;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A sample as whoever asks may see it.
     *
     * @param text empty once its time is over
     * @param reviews that may be seen
     * @param mayScore she has still to score it
     * @param agreement of two who scored it, once both have
     */
    public record Opened(
            Sample sample,
            List<SampledLine> text,
            List<Review> reviews,
            boolean mayScore,
            boolean mine,
            Optional<Agreement> agreement) {}

    /** What came of a review. */
    public enum Scored {
        DONE,
        /** One's own conversation is judged by others. */
        OWN,
        ALREADY,
        NOTHING_SCORED,
        TOO_LONG
    }

    /** A supervisor's of all operators, an operator's own, the newest first. */
    @Transactional
    public Slice<Sample> list(Listing listing) {
        var allowed = policy.require(QualityActs.LIST);
        boolean back = listing.backwards();
        var from = listing.cursor();
        var found =
                samples.page(
                        from.flatMap(c -> c.instant(0)).orElse(EVER),
                        from.flatMap(c -> c.id(1)).orElse(new UUID(-1, -1)),
                        back,
                        PAGE + 1);
        var slice = Slice.of(found, PAGE, listing, s -> Cursor.at(s.sampledAt(), s.id()));
        trail.wrote(
                QualityActs.LIST.name(),
                slice.rows().stream().map(Sample::thing).toList(),
                allowed.reason());
        return slice;
    }

    /** How far reviewers agreed lately; nothing for operators. */
    @Transactional
    public Optional<Agreement> agreement() {
        if (!policy.mightAllow(QualityActs.REVIEW)) {
            return Optional.empty();
        }
        policy.require(QualityActs.REVIEW);
        var form = ReviewForm.current();
        var agreement = Agreement.of(reviews.pairs(clock.instant().minus(LATELY)), form.most());
        return agreement.compared() == 0 ? Optional.empty() : Optional.of(agreement);
    }

    @Transactional
    public Opened open(UUID id) {
        var allowed = policy.require(QualityActs.READ, thing(id));
        var sample = find(id);
        if (policy.mightAllow(QualityActs.REVIEW)) {
            // A wall to the contact is a wall to its copy.
            policy.require(QualityActs.READ, sample.contact().thing());
        }
        trail.wrote(
                QualityActs.READ.name(),
                List.of(sample.thing(), sample.contact().thing()),
                allowed.reason());
        return opened(sample);
    }

    private Opened opened(Sample sample) {
        var me = me();
        boolean mine = sample.operator().equals(me);
        var all = reviews.of(sample.id());
        boolean scored = all.stream().anyMatch(review -> review.reviewer().equals(me));
        boolean mayScore =
                !mine && !scored && !sample.isDone() && policy.mightAllow(QualityActs.REVIEW);
        var seen = mayScore ? List.<Review>of() : all;
        return new Opened(
                sample,
                text(sample),
                seen,
                mayScore,
                mine,
                seen.size() < 2
                        ? Optional.empty()
                        : Optional.of(
                                Agreement.of(
                                        List.of(
                                                new Agreement.Pair(
                                                        seen.get(0).scores(),
                                                        seen.get(1).scores())),
                                        ReviewForm.current().most())));
    }

    private List<SampledLine> text(Sample sample) {
        if (!sample.textLives()) {
            return List.of();
        }
        var file = sealing.files(QualityActs.SAMPLE, List.of(sample.id())).get(sample.id());
        return file == null
                ? List.of()
                : json.readValue(
                        file.open(SealedColumns.SAMPLE, sample.id(), samples.text(sample.id())),
                        LINES);
    }

    @Transactional
    public Scored score(UUID id, Map<String, Integer> scores, String typed) {
        var allowed = policy.require(QualityActs.REVIEW, thing(id));
        var sample = find(id);
        policy.require(QualityActs.REVIEW, sample.contact().thing());
        var comment = Text.clean(typed).strip();
        if (sample.operator().equals(me())) {
            return Scored.OWN;
        }
        if (scores.isEmpty()) {
            return Scored.NOTHING_SCORED;
        }
        if (Text.length(comment) > LONGEST) {
            return Scored.TOO_LONG;
        }
        trail.wrote(QualityActs.REVIEW.name(), List.of(sample.thing()), allowed.reason());
        boolean fresh =
                reviews.add(
                        id,
                        me(),
                        ReviewForm.current(),
                        scores,
                        Optional.of(comment).filter(text -> !text.isEmpty()),
                        clock.instant());
        return fresh ? Scored.DONE : Scored.ALREADY;
    }

    /** The operator answers a review of her own conversation; false when there is none such. */
    @Transactional
    public boolean reply(UUID id, UUID review, String typed) {
        var allowed = policy.require(QualityActs.REPLY, thing(id));
        var sample = find(id);
        var text = Text.clean(typed).strip();
        boolean fits =
                sample.operator().equals(me())
                        && !text.isEmpty()
                        && Text.length(text) <= LONGEST
                        && reviews.of(id).stream().anyMatch(one -> one.id().equals(review));
        if (fits) {
            trail.wrote(QualityActs.REPLY.name(), List.of(sample.thing()), allowed.reason());
        }
        return fits && reviews.reply(review, text, clock.instant());
    }

    private Sample find(UUID id) {
        return samples.find(id).orElseThrow(UnknownContact::new);
    }

    private static Thing thing(UUID id) {
        return new Thing(QualityActs.SAMPLE, id);
    }

    private static StaffId me() {
        return Acting.staff().orElseThrow().id();
    }
}
