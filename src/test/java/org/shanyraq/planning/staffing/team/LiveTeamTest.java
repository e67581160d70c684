package org.shanyraq.planning.staffing.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.planning.staffing.counts.Work;
import org.shanyraq.planning.staffing.team.TeamQuestion.Stream;
import org.shanyraq.planning.staffing.team.TeamQuestion.Supposed;

/** A small mixed team: what a person, a language, patience and chats at once mean. */
class LiveTeamTest {
    private static final List<Stream> CHATS =
            List.of(
                    new Stream("kk", Work.CHAT, 12, 540, 60),
                    new Stream("ru", Work.CHAT, 8, 540, 60));
    private static final Supposed PLANNED = new Supposed(new Crew(2, 0, 0), 2, 300, 100);

    private static TeamQuestion question(Supposed asked) {
        return new TeamQuestion(LocalDate.of(2026, 3, 2), 20, CHATS, 5, PLANNED, true, asked);
    }

    private static TeamOutcome live(Supposed asked) {
        return LiveTeam.of(question(asked), RuleSet.atFirst(), done -> true);
    }

    private static TeamOutcome.Variant variant(TeamOutcome outcome, String code) {
        return outcome.variants().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static TeamOutcome.Figures group(TeamOutcome.Variant variant, String code) {
        return variant.groups().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    @Test
    void onePersonMoreHelpsOneFewerHurtsAndTheSameIsTheSame() {
        var outcome = live(PLANNED);
        var planned = variant(outcome, "planned").all();
        assertThat(variant(outcome, "more").all().answered()).isGreaterThan(planned.answered());
        assertThat(variant(outcome, "fewer").all().answered()).isLessThan(planned.answered());
        assertThat(variant(outcome, "more").all().left()).isLessThan(planned.left());
        assertThat(variant(outcome, "asked").all()).isEqualTo(planned);
        assertThat(outcome).isEqualTo(live(PLANNED));
        assertThat(planned.error()).isBetween(0.0005, 0.03);
        assertThat(planned.contacts()).isGreaterThan(30_000);
        assertThat(group(variant(outcome, "planned"), "emergency").meanWait())
                .isLessThan(planned.meanWait());
    }

    @Test
    void aLanguageThatFewSpeakWaits() {
        var asked = variant(live(new Supposed(new Crew(0, 1, 2), 2, 300, 100)), "asked");
        var both = variant(live(new Supposed(new Crew(3, 0, 0), 2, 300, 100)), "asked");
        assertThat(group(asked, "kk").answered()).isLessThan(group(asked, "ru").answered() - 0.1);
        assertThat(asked.all().answered()).isLessThan(both.all().answered());
    }

    @Test
    void moreChatsAtOnceAnswerMoreAndLessPatienceLosesMore() {
        var one = variant(live(new Supposed(new Crew(2, 0, 0), 1, 300, 100)), "asked").all();
        var three = variant(live(new Supposed(new Crew(2, 0, 0), 3, 300, 100)), "asked").all();
        var hasty = variant(live(new Supposed(new Crew(2, 0, 0), 2, 60, 100)), "asked").all();
        var planned = variant(live(PLANNED), "planned").all();
        assertThat(one.answered()).isLessThan(planned.answered());
        assertThat(three.answered()).isGreaterThan(planned.answered());
        assertThat(hasty.left()).isGreaterThan(planned.left());
    }

    @Test
    void whatWasLivedThroughBeforeItIsStoppedIsKept() {
        var outcome = LiveTeam.of(question(PLANNED), RuleSet.atFirst(), done -> done < 0.2);
        assertThat(variant(outcome, "asked").all().contacts()).isBetween(5_000L, 12_000L);
    }

    @Test
    void theLastOneLeftHasNobodyFewer() {
        assertThat(new Crew(1, 0, 0).fewer().people()).isZero();
        assertThat(new Crew(1, 3, 0).fewer()).isEqualTo(new Crew(1, 2, 0));
        assertThat(new Crew(0, 0, 2).fewer()).isEqualTo(new Crew(0, 0, 1));
        var alone = new Supposed(new Crew(1, 0, 0), 2, 300, 100);
        var question = new TeamQuestion(LocalDate.of(2026, 3, 2), 20, CHATS, 5, alone, true, alone);
        assertThat(LiveTeam.of(question, RuleSet.atFirst(), done -> false).variants())
                .extracting(TeamOutcome.Variant::code)
                .containsExactly("planned", "more", "asked");
    }
}
