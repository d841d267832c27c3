package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.LookUpDeparture;
import io.pagedesk.command.conversation.ConversationCommand.RecordHandoverFailed;
import io.pagedesk.command.conversation.Departure.Verdict;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.SendDeferred;
import org.junit.jupiter.api.Test;

/** A file goes to Meta before its message: what becomes of it must never touch an attempt. */
class HandoverTest {

    private static final RecordHandoverFailed LATER =
            new RecordHandoverFailed(Told.ID, "r1", 0, Told.BAD_REQUEST, "temporary", null, false);
    private static final RecordHandoverFailed NEVER =
            new RecordHandoverFailed(Told.ID, "r1", 0, Told.BAD_REQUEST, "refused-by-meta", null, true);

    private final Story story = story().given(customerWrote("m1", T0), agentReplies("r1"));

    @Test
    void aFileThatIsTriedAgainIsSeenAsWaiting() {
        SendDeferred deferred = story.when(LATER).makes(SendDeferred.class).only(SendDeferred.class);

        assertThat(deferred.attempt()).isZero();
        assertThat(story.given(LATER).when(leaves("r1")).departure().verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void aFileThatMetaNeverTakesFailsItsPartAndGivesThePlaceBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"))
                .when(NEVER);

        ReplyFailed failed = outcome.makes(ReplyFailed.class).only(ReplyFailed.class);
        assertThat(failed.reason()).isEqualTo("refused-by-meta");
        assertThat(failed.error()).isEqualTo(Told.BAD_REQUEST);
        assertThat(failed.window().humanAgentRepliesLeft()).isEqualTo(1);
    }

    @Test
    void f30OfAnAttemptThatMayHaveLeftAFileTellsNothing() {
        story.given(leaves("r1")).when(LATER).changesNothing();
        story.when(NEVER).changesNothing();
    }

    @Test
    void aWithdrawnPartStaysWithdrawn() {
        story.given(withdrawn("r1")).when(NEVER).changesNothing();
    }

    @Test
    void lookingUpChangesNothing() {
        LookUpDeparture lookUp = new LookUpDeparture(Told.ID, "r1", 0);

        assertThat(story.when(lookUp).changesNothing().departure().verdict()).isEqualTo(Verdict.GO);
        assertThat(story.after(WEEK).when(lookUp).changesNothing().departure().verdict())
                .isEqualTo(Verdict.DONE);
        assertThat(story.after(DAY).given(leaves("r1")).when(lookUp).departure().verdict())
                .isEqualTo(Verdict.OUTCOME_UNKNOWN);
    }
}
