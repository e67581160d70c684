package org.shanyraq.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A visitor goes on in her contact; who holds only her device reads nothing of before. */
@ShanyraqTest
class VisitorLineTest {
    private static final Actor VISITOR = new Actor.Visitor();

    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void whatSheWritesIsThereOnHerPage() {
        var opened = visitor(() -> open.open(approach("қорқып отырмын", Optional.empty())));
        say(opened, 1, "көмектесіңдерші");
        assertThat(texts(opened.token(), opened.view()))
                .containsExactly("қорқып отырмын", "көмектесіңдерші");
        assertThat(standing(opened.token(), opened.view()).state()).isEqualTo(ContactState.WAITING);
    }

    @Test
    void theSameKeyIsTheSameContactAndIsStoredOnce() {
        var approach = approach("once", Optional.empty());
        var first = visitor(() -> open.open(approach));
        var again = visitor(() -> open.open(approach));
        assertThat(again.contact()).isEqualTo(first.contact());
        assertThat(texts(first.token(), first.view())).containsExactly("once");
        assertThat(texts(again.token(), again.view())).as("a later page shows less").isEmpty();
        say(again, 1, "more");
        assertThat(texts(first.token(), first.view())).containsExactly("once", "more");
    }

    @Test
    void aReloadShowsNothingEarlierAndThePinOpensIt() {
        var opened = visitor(() -> open.open(approach("before", Optional.of("4711"))));
        var view = visitor(() -> line.arrive(opened.token())).orElseThrow();
        assertThat(texts(opened.token(), view)).isEmpty();
        say(new Opened(opened.contact(), opened.token(), view, true), 1, "after");
        assertThat(texts(opened.token(), view)).containsExactly("after");

        assertThat(visitor(() -> line.unlock(opened.token(), view.token(), "0000")))
                .isEqualTo(new Unlocking.Wrong(4));
        assertThat(visitor(() -> line.unlock(opened.token(), view.token(), "4711")))
                .isInstanceOf(Unlocking.Open.class);
        assertThat(texts(opened.token(), view)).containsExactly("before", "after");
    }

    @Test
    void fiveWrongPinsShutReadingButNotWriting() {
        var opened = visitor(() -> open.open(approach("before", Optional.of("4711"))));
        var view = visitor(() -> line.arrive(opened.token())).orElseThrow();
        for (int i = 0; i < 5; i++) {
            visitor(() -> line.unlock(opened.token(), view.token(), "9999"));
        }
        assertThat(visitor(() -> line.unlock(opened.token(), view.token(), "4711")))
                .isInstanceOf(Unlocking.ShutUntil.class);
        assertThat(texts(opened.token(), view)).isEmpty();
        assertThat(say(new Opened(opened.contact(), opened.token(), view, true), 1, "still here"))
                .isInstanceOf(Said.Kept.class);
    }

    @Test
    void repeatedAndOvertakenMessagesStandOnceAndInOrder() {
        var opened = visitor(() -> open.open(approach("0", Optional.empty())));
        var three = UUID.randomUUID();
        say(opened, UUID.randomUUID(), 1, "1");
        say(opened, three, 3, "3");
        say(opened, UUID.randomUUID(), 4, "4");
        say(opened, UUID.randomUUID(), 2, "2");
        assertThat(say(opened, three, 3, "3")).isEqualTo(new Said.Kept(3));
        assertThat(texts(opened.token(), opened.view())).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void anotherVisitorsTokenOpensNothing() {
        var hers = visitor(() -> open.open(approach("hers", Optional.empty())));
        var other = visitor(() -> open.open(approach("other", Optional.empty())));
        assertThat(visitor(() -> line.since(other.token(), hers.view().token(), 0))).isEmpty();
        assertThat(
                        visitor(
                                () ->
                                        line.say(
                                                other.token(),
                                                hers.view().token(),
                                                UUID.randomUUID(),
                                                1,
                                                "x")))
                .isEqualTo(new Said.Unknown());
        var topic = VisitorLine.topic(hers.view().token());
        assertThat(visitor(() -> line.mayHear(other.token(), topic))).isFalse();
        assertThat(visitor(() -> line.mayHear(hers.token(), topic))).isTrue();
        var ear = new VisitorLine.Ear(topic, 0);
        assertThat(Objects.requireNonNull(line.heard(List.of(ear)).get(ear)).lines())
                .extracting(Line::text)
                .containsExactly("hers");
        assertThat(visitor(() -> line.arrive(VisitorToken.fresh()))).isEmpty();
    }

    @Test
    void whoeverLeavesKeepsHerPlace() {
        var opened = visitor(() -> open.open(approach("bye", Optional.empty())));
        visitor(
                () -> {
                    line.leave(opened.token());
                    return true;
                });
        assertThat(texts(opened.token(), opened.view())).isEmpty();
        assertThat(visitor(() -> line.standing(opened.token(), opened.view().token()))).isEmpty();
        var back = visitor(() -> line.arrive(opened.token())).orElseThrow();
        assertThat(standing(opened.token(), back).state()).isEqualTo(ContactState.WAITING);
    }

    @Test
    void whoseContactLiesInAJournalStillGoesOnWriting() {
        var view = ViewToken.fresh();
        var taken = VisitorToken.fresh().outOfJournal(Instant.now());
        assertThat(visitor(() -> line.arrive(taken))).isEmpty();
        assertThat(line.mayLieInJournal(taken)).isTrue();
        assertThat(visitor(() -> line.say(taken, view, UUID.randomUUID(), 1, "still here")))
                .as("kept for the contact that is to come")
                .isEqualTo(new Said.Kept(0));

        var forgotten = VisitorToken.fresh().outOfJournal(Instant.now().minus(2, ChronoUnit.DAYS));
        assertThat(line.mayLieInJournal(forgotten)).isFalse();
        assertThat(visitor(() -> line.say(forgotten, view, UUID.randomUUID(), 1, "lost")))
                .isEqualTo(new Said.Unknown());
        assertThat(line.mayLieInJournal(VisitorToken.fresh())).isFalse();
    }

    @Test
    void aMarkOutOfAJournalIsTheSameMarkOnceHerContactStands() {
        var opened = visitor(() -> open.open(approach("here", Optional.empty())));
        var marked = opened.token().outOfJournal(Instant.now());
        assertThat(texts(marked, opened.view())).containsExactly("here");
        var lapsed = ViewToken.fresh();
        assertThat(visitor(() -> line.say(marked, lapsed, UUID.randomUUID(), 1, "lapsed")))
                .as("her contact is known: a lapsed page is renewed and nothing waits")
                .isEqualTo(new Said.Unknown());
    }

    @Test
    void rowsAreShutToEverybodyWithoutAProof() {
        visitor(() -> open.open(approach("sealed", Optional.empty())));
        for (var table : List.of("contact", "line", "view", "visitor_key", "offer", "operator")) {
            long seen =
                    visitor(() -> Objects.requireNonNull(transaction.execute(s -> rows(table))));
            assertThat(seen).as(table).isZero();
        }
    }

    private Standing standing(VisitorToken token, View view) {
        return visitor(() -> line.standing(token, view.token())).orElseThrow();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from contact." + table).query(Long.class).single();
    }

    private Said say(Opened opened, int order, String text) {
        return say(opened, UUID.randomUUID(), order, text);
    }

    private Said say(Opened opened, UUID key, int order, String text) {
        return visitor(() -> line.say(opened.token(), opened.view().token(), key, order, text));
    }

    private List<String> texts(VisitorToken token, View view) {
        return visitor(() -> line.since(token, view.token(), 0)).stream()
                .filter(l -> l.kind() == Line.Kind.WORDS)
                .sorted()
                .map(Line::text)
                .toList();
    }

    private static Approach approach(String words, Optional<String> pin) {
        return new Approach(
                UUID.randomUUID(),
                Channel.WEB_CHAT,
                Language.KK,
                Optional.of("school-17"),
                Optional.of("KZ101000"),
                pin,
                Optional.of(words),
                true,
                false);
    }

    private static <T> T visitor(Supplier<T> work) {
        return Acting.as(VISITOR, work::get);
    }
}
