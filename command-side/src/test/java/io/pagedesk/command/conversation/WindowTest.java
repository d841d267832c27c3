package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.OpeningAct.AD_CLICK;
import static io.pagedesk.command.conversation.OpeningAct.MESSAGE;
import static io.pagedesk.command.conversation.OpeningAct.REACTION;
import static io.pagedesk.command.conversation.OpeningAct.REFERRAL;
import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.policy;
import static io.pagedesk.events.conversation.WindowState.CLOSED;
import static io.pagedesk.events.conversation.WindowState.HUMAN_AGENT;
import static io.pagedesk.events.conversation.WindowState.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.Judgement.Allowed;
import io.pagedesk.command.conversation.Judgement.Refused;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window by itself, for the acts too that are no commands yet. */
class WindowTest {

    private static final WindowPolicy POLICY = policy(1);

    private static Window after(OpeningAct act, Instant at) {
        return next(Window.neverOpened(), act, at);
    }

    private static Window next(Window window, OpeningAct act, Instant at) {
        Window opened = window.stating(window.openedBy(act, at, POLICY));
        return act.startsHumanAgentDays() ? opened.withMessageAt(at) : opened;
    }

    @Test
    void beforeTheCustomersFirstActNothingMayLeave() {
        assertThat(Window.neverOpened().judge("r1", T0)).isEqualTo(new Refused("window-closed"));
    }

    @ParameterizedTest
    @EnumSource(OpeningAct.class)
    void everyOpeningActOpensTheStandardWindow(OpeningAct act) {
        ReplyWindow facts = after(act, T0).facts();

        assertThat(facts.stateAt(T0)).isEqualTo(STANDARD);
        assertThat(facts.stateAt(T0.plus(DAY).minus(MILLI))).isEqualTo(STANDARD);
        assertThat(facts.stateAt(T0.plus(DAY))).isNotEqualTo(STANDARD);
    }

    @ParameterizedTest
    @EnumSource(names = {"REACTION", "REFERRAL"})
    void whatIsNoMessageDoesNotStartThe7Days(OpeningAct act) {
        assertThat(after(act, T0).judge("r1", T0.plus(DAY))).isEqualTo(new Refused("window-closed"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "POSTBACK", "AD_CLICK"})
    void aMessageOrPostbackStartsThe7Days(OpeningAct act) {
        assertThat(after(act, T0).judge("r1", T0.plus(DAY))).isEqualTo(new Allowed(ReplyBasis.HUMAN_AGENT, T0));
    }

    @ParameterizedTest
    @EnumSource(names = {"REACTION", "REFERRAL"})
    void aReactionMovesThe24HoursButNotThe7Days(OpeningAct act) {
        Instant reacted = T0.plus(Duration.ofDays(6));
        ReplyWindow facts = next(after(MESSAGE, T0), act, reacted).facts();

        assertThat(facts.openedAt()).isEqualTo(reacted);
        assertThat(facts.stateAt(reacted.plus(DAY).minus(MILLI))).isEqualTo(STANDARD);
        assertThat(facts.stateAt(reacted.plus(DAY))).isEqualTo(CLOSED);
        assertThat(facts.humanAgentUntil()).isEqualTo(T0.plus(WEEK));
    }

    @Test
    void theTagRestsOnTheMessageAndNotOnALaterReaction() {
        Window window = next(after(MESSAGE, T0), REACTION, T0.plus(DAY));

        assertThat(window.judge("r1", T0.plus(DAY).plus(DAY))).isEqualTo(new Allowed(ReplyBasis.HUMAN_AGENT, T0));
    }

    @Test
    void aReactionLaterThanTheReplyGivesThePlaceBack() {
        Instant tagged = T0.plus(DAY);
        Window used = after(MESSAGE, T0).placeTaken("r1", tagged);

        assertThat(next(used, REACTION, tagged.plus(MILLI)).facts().humanAgentRepliesLeft())
                .isEqualTo(1);
        assertThat(next(used, REACTION, tagged).facts().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void afterMetasRefusalAReactionOpensTheStandardWindowOnly() {
        Window closed = after(MESSAGE, T0).closedByMeta(T0.plus(DAY));
        ReplyWindow reopened = next(closed, REACTION, T0.plus(DAY).plus(MILLI)).facts();

        assertThat(reopened.stateAt(T0.plus(DAY).plus(MILLI))).isEqualTo(STANDARD);
        assertThat(reopened.stateAt(T0.plus(DAY).plus(DAY).plus(MILLI))).isEqualTo(CLOSED);
    }

    @Test
    void eachActMayHaveItsOwnDuration() {
        WindowPolicy own = new WindowPolicy(DAY, Map.of(AD_CLICK, WEEK, REFERRAL, Duration.ofHours(1)), WEEK, 1);
        Window never = Window.neverOpened();

        assertThat(never.openedBy(AD_CLICK, T0, own).standardUntil()).isEqualTo(T0.plus(WEEK));
        assertThat(never.openedBy(REFERRAL, T0, own).standardUntil()).isEqualTo(T0.plusSeconds(3600));
        assertThat(never.openedBy(MESSAGE, T0, own).standardUntil()).isEqualTo(T0.plus(DAY));
    }

    @Test
    void f26AnEarlierActChangesNothingThatALaterOneHasSet() {
        Window later = after(MESSAGE, T0.plus(DAY));

        assertThat(later.openedBy(MESSAGE, T0, POLICY)).isEqualTo(later.facts());
    }

    @Test
    void aChangeOfTheConfigurationHoldsFromTheNextActOn() {
        Window before = after(MESSAGE, T0);
        ReplyWindow next = before.openedBy(MESSAGE, T0.plus(MILLI), policy(3));

        assertThat(before.facts().humanAgentReplies()).isEqualTo(1);
        assertThat(next.humanAgentReplies()).isEqualTo(3);
        assertThat(next.humanAgentRepliesLeft()).isEqualTo(3);
    }

    @Test
    void fewerPlacesThanAreHeldLeaveNoneRatherThanLessThanNone() {
        Window held = after(MESSAGE, T0)
                .stating(Window.neverOpened().openedBy(MESSAGE, T0, policy(3)))
                .placeTaken("r1", T0.plus(DAY))
                .placeTaken("r2", T0.plus(DAY));

        assertThat(held.openedBy(MESSAGE, T0, policy(1)).humanAgentRepliesLeft())
                .isZero();
    }

    @Test
    void aReplyThatHoldsAPlaceNeedsNoOther() {
        Window held = after(MESSAGE, T0).placeTaken("r1", T0.plus(DAY));

        assertThat(held.judge("r1", T0.plus(DAY))).isEqualTo(new Allowed(ReplyBasis.HUMAN_AGENT, T0));
        assertThat(held.judge("r2", T0.plus(DAY))).isEqualTo(new Refused("human-agent-reply-used"));
        assertThat(held.placeReturned("r1").judge("r2", T0.plus(DAY)))
                .isEqualTo(new Allowed(ReplyBasis.HUMAN_AGENT, T0));
    }

    @Test
    void aPlaceGivenBackTwiceIsOnePlace() {
        Window held = after(MESSAGE, T0).placeTaken("r1", T0.plus(DAY));

        assertThat(held.placeReturned("r1").placeReturned("r1").facts().humanAgentRepliesLeft())
                .isEqualTo(1);
    }

    @Test
    void theWindowOfAnyEventSaysWhatItAllows() {
        assertThat(after(MESSAGE, T0).facts().stateAt(T0.plus(DAY))).isEqualTo(HUMAN_AGENT);
    }
}
