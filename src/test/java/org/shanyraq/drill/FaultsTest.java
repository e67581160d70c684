package org.shanyraq.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A seeded sample of the drill: two nodes and their database are struck while people ask for help,
 * and nobody who was answered is lost. {@code ./shanyraq drill} does the same in full.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {
    private static final long SEED = 111;
    private static Site site;

    @BeforeAll
    static void twoNodes() throws Exception {
        site = Site.underTest();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void messagesRepeatedReorderedAndBrokenOffStandOnceAndInOrder() throws Exception {
        passes(new JumbledMessages(1_000, 1));
    }

    @Test
    @Order(2)
    void hostileInputIsRefusedAndNobodyElseNoticesIt() throws Exception {
        passes(new HostileTrial(true, 1, 1));
    }

    @Test
    @Order(3)
    void whileAllPagesHangHelpIsTakenInAtOnce() throws Exception {
        passes(new FaultTrial(Fault.PAGES_STUCK, 1, 1, 1));
    }

    @Test
    @Order(4)
    void whoeverCarriesMessagesMayHangWithoutHoldingUpAnybody() throws Exception {
        passes(new ProvidersAway(true, 1, 1));
        passes(new JumbledUpdates(100, 1));
    }

    @Test
    @Order(5)
    void onABadLineTheDeskOpensAndKeepsWhatIsTyped() throws Exception {
        passes(new DeskOnBadLine(2, 1));
    }

    @Test
    @Order(5)
    void whoseComputerDiesHasHerConversationGoOnWithAColleague() throws Exception {
        passes(new DeskDies(1, 1));
    }

    @Test
    @Order(6)
    void aMessageThatBreaksThingsCostsNobodyHers() throws Exception {
        passes(new DamagedLine(1, 1));
        passes(new PoisonMessage(1, 1));
    }

    @Test
    @Order(7)
    void floodsAndLongQueuesKeepNobodyOut() throws Exception {
        passes(new PrankFlood(1, 1));
        passes(new LongQueue(5_000, 1, 1));
        passes(new FaultTrial(Fault.COUNTERS, 1, 1, 1));
    }

    @Test
    @Order(8)
    void aDatabaseKilledThreeTimesLosesNobody() throws Exception {
        passes(new Surge(40, 10_000, 1, 1));
        passes(new FaultTrial(Fault.DATABASE_KILLED, 2, 2, 1));
    }

    @Test
    @Order(9)
    void killedNodesLoseNobody() throws Exception {
        var chance = new Random(SEED);
        var checker = Checker.before(site);
        var callers = new Callers(site);
        try (callers) {
            Fault.BOTH_KILLED.strike(site, chance);
            Fault.NODE_KILLED.strike(site, chance);
        }
        assertThat(checker.judge(callers.answered(), callers.talks())).isEmpty();
        figure(
                "F-1 3 of 5 kills, two more under a conversation,",
                callers.count(),
                callers.longestWait());
    }

    @Test
    @Order(10)
    void aRollingRestartLosesNobody() throws Exception {
        passes(new FaultTrial(Fault.ROLLING_RESTART, 1, 1, 1));
    }

    @Test
    @Order(11)
    void aConversationGoesOnOverTheDeathOfEitherNode() throws Exception {
        try (var two = new TwoBrowsers(site)) {
            two.meet();
            two.operatorSays("Сәлем, тыңдап отырмын");
            two.visitorSays("қорқып тұрмын");
            two.visitorSaysWhileHerNodeIsGone("ол үйде");
            two.operatorSays("Қауіпсіз жердесіз бе?");
            site.first().start();
            two.visitorSays("иә, бөлмемдемін");
            two.operatorSaysWhileHerNodeIsGone("Осында боламын");
            two.visitorSays("рақмет");
            site.second().start();
            two.operatorSays("Жақсы");
        }
    }

    private static void passes(Trial trial) throws Exception {
        long began = System.nanoTime();
        var outcome = trial.run(site, Budget.of(Duration.ofHours(1)), SEED);
        System.out.printf(
                "figure %s %d times, %s, in %d s%n",
                trial.id(),
                outcome.times(),
                outcome.figures(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertThat(outcome.wrong()).isEmpty();
    }

    private static void figure(String what, long answered, long wait) {
        System.out.printf("figure %s %d answered, longest wait %d ms%n", what, answered, wait);
    }
}
