package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Departure.Verdict.DONE;
import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaRefused;
import static io.pagedesk.command.conversation.Told.programReplies;
import static io.pagedesk.command.conversation.Told.programRetries;
import static io.pagedesk.command.conversation.Told.retried;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.SendAttempted;
import org.junit.jupiter.api.Test;

/** Meta's HUMAN_AGENT tag is for answers of a human: a program's reply never leaves under it. */
class ProgramReplyTest {

    @Test
    void f10AProgramsReplyLeavesToTheLastMomentOfThe24Hours() {
        story().given(customerWrote("m1", T0), programReplies("r1"))
                .after(DAY.minus(MILLI))
                .when(leaves("r1"))
                .makes(SendAttempted.class)
                .goesOn(RESPONSE);
    }

    @Test
    void f10AProgramsReplyHeldPastThe24HoursFails() {
        Outcome outcome = story().given(customerWrote("m1", T0), programReplies("r1"))
                .after(DAY)
                .when(leaves("r1"))
                .makes(ReplyFailed.class);

        assertThat(outcome.departure().verdict()).isEqualTo(DONE);
        assertThat(outcome.only(ReplyFailed.class).reason()).isEqualTo("window-closed");
    }

    @Test
    void f10ThePlaceIsStillThereForAPerson() {
        story().given(customerWrote("m1", T0), programReplies("r1"))
                .after(DAY)
                .given(leaves("r1"))
                .when(agentReplies("r2"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void f10AProgramDoesNotSendAgainWhatOnlyAPersonMay() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), metaRefused("r1"))
                .after(DAY)
                .when(programRetries("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void f10WhatAProgramSentAgainFailsOnceThe24HoursArePast() {
        story().given(
                        customerWrote("m1", T0),
                        agentReplies("r1"),
                        leaves("r1"),
                        metaRefused("r1"),
                        programRetries("r1"))
                .after(DAY)
                .when(leaves("r1"))
                .makes(ReplyFailed.class);
    }

    @Test
    void f10APersonAnswersForWhatTheySendAgain() {
        Story failed = story().given(customerWrote("m1", T0), programReplies("r1"), leaves("r1"), metaRefused("r1"))
                .after(DAY);

        failed.when(retried("r1")).makes(ReplyRetried.class);
    }

    @Test
    void f10WhatAPersonSentAgainLeavesUnderTheTag() {
        story().given(customerWrote("m1", T0), programReplies("r1"), leaves("r1"), metaRefused("r1"))
                .after(DAY)
                .given(retried("r1"))
                .when(leaves("r1"))
                .goesOn(HUMAN_AGENT);
    }
}
