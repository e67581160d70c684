package org.shanyraq.contact.quality;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.block.NonCounselling;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes samples by the rule and destroys what has had its time. A sample is a sealed copy with a
 * key of its own: the conversation's key goes when it is due, whoever still reviews.
 */
@Component
public class TakeSamples {
    private static final String JOB = "contact.sampling";
    private static final Duration BACK = Duration.ofDays(6);
    private static final int BATCH = 100;
    private static final int MOST_LINES = 500;

    private final Samples samples;
    private final Reviews reviews;
    private final Lines lines;
    private final Sealing sealing;
    private final Relations relations;
    private final Trail trail;
    private final DatedSettings settings;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TakeSamples(
            Samples samples,
            Reviews reviews,
            Lines lines,
            Sealing sealing,
            Relations relations,
            Trail trail,
            DatedSettings settings,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.samples = samples;
        this.reviews = reviews;
        this.lines = lines;
        this.sealing = sealing;
        this.relations = relations;
        this.trail = trail;
        this.settings = settings;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> contactSampling(TakeSamples taking) {
        return RecurringJob.every(Duration.ofMinutes(10), JOB, taking::takeAndForget);
    }

    /** Runs as the job. */
    public void takeAndForget() {
        take();
        transaction.executeWithoutResult(status -> forget());
    }

    private void take() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DatedSettings.ZONE);
        var chosen =
                transaction.execute(
                        status ->
                                Sampling.choose(
                                        samples.candidates(now.minus(BACK), without()),
                                        samples.taken(today.minusDays(14)),
                                        new Sampling.Rule(
                                                settings.number("contact.sample.per_week"),
                                                settings.number("contact.sample.of_risk")),
                                        today,
                                        random));
        for (var one : chosen == null ? List.<Sampling.Chosen>of() : chosen) {
            transaction.executeWithoutResult(status -> copy(one, now));
        }
    }

    private static String[] without() {
        return Stream.concat(Stream.of("information"), NonCounselling.codes().stream())
                .toArray(String[]::new);
    }

    private void copy(Sampling.Chosen chosen, Instant now) {
        var contact = chosen.candidate().contact();
        var said =
                lines.after(contact, 0, MOST_LINES).stream()
                        .map(Lines.Written::line)
                        .filter(line -> line.kind() == Line.Kind.WORDS && !line.text().isEmpty())
                        .sorted()
                        .map(line -> new SampledLine(line.side().code(), line.at(), line.text()))
                        .toList();
        if (said.isEmpty()) {
            return;
        }
        var thing = new Thing(QualityActs.SAMPLE, FreshId.next());
        var file = sealing.create(thing);
        var week = chosen.candidate().week();
        samples.add(
                thing.id(),
                chosen,
                samples.calibrations(week) < settings.number("contact.sample.calibration"),
                file.seal(SealedColumns.SAMPLE, thing.id(), json.writeValueAsString(said)),
                now,
                now.plus(settings.duration("contact.sample.keep")));
        relations.serves(chosen.candidate().operator(), thing);
        trail.wrote("sample.take", List.of(contact.thing(), thing), chosen.why());
    }

    private void forget() {
        var now = clock.instant();
        var texts = samples.textsDue(now, BATCH);
        for (var id : texts) {
            sealing.destroy(new Thing(QualityActs.SAMPLE, id), "term_over");
            samples.forgetText(id, now);
        }
        var words =
                reviews.wordsDue(now.minus(settings.duration("contact.review.words.keep")), BATCH);
        for (var id : words) {
            sealing.destroy(new Thing(Reviews.REVIEW, id), "term_over");
            reviews.forgetWords(id);
        }
        if (!texts.isEmpty() || !words.isEmpty()) {
            trail.wrote(
                    "sample.forget",
                    Stream.concat(
                                    texts.stream().map(id -> new Thing(QualityActs.SAMPLE, id)),
                                    words.stream().map(id -> new Thing(Reviews.REVIEW, id)))
                            .toList(),
                    "term_over");
        }
    }
}
