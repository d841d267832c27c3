package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.PartState.ATTEMPTED;
import static io.pagedesk.command.conversation.PartState.QUEUED;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The replies that a conversation remembers: those on their way for ever, the finished ones for a time. */
class RepliesTest {

    private final Replies replies = new Replies();

    private void accepted(String replyId, Instant at) {
        replies.add(Reply.accepted(replyId, 1, true, ReplyBasis.RESPONSE, "fingerprint", at, 1));
    }

    private void acceptedAndSent(String replyId, Instant at) {
        accepted(replyId, at);
        replies.change(replyId, reply -> reply.with(0, part -> part.sent("mid of " + replyId)));
    }

    @Test
    void finishedRepliesAreForgottenAfterTheirTime() {
        acceptedAndSent("r1", T0);
        accepted("r2", T0.plus(Replies.REMEMBERED));
        assertThat(replies.find("r1")).isPresent();

        accepted("r3", T0.plus(Replies.REMEMBERED).plus(MILLI));
        assertThat(replies.find("r1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PartState.class)
    void whatIsOnItsWayIsNeverForgotten(PartState state) {
        accepted("r1", T0);
        replies.change("r1", reply -> reply.with(0, part -> part.in(state)));

        accepted("r2", T0.plus(Replies.REMEMBERED.multipliedBy(10)));

        assertThat(replies.find("r1").isPresent()).isEqualTo(state == QUEUED || state == ATTEMPTED);
    }

    @Test
    void aReplyIsOnItsWayWhileOneOfItsPartsIs() {
        replies.add(Reply.accepted("r1", 1, true, ReplyBasis.RESPONSE, "fingerprint", T0, 2));
        replies.change("r1", reply -> reply.with(0, part -> part.sent("s0")));

        accepted("r2", T0.plus(Replies.REMEMBERED.multipliedBy(2)));

        assertThat(replies.find("r1")).isPresent();
    }

    @Test
    void anUnfinishedReplyDoesNotKeepTheFinishedOnesBehindIt() {
        accepted("r0", T0);
        acceptedAndSent("r1", T0.plus(MILLI));

        accepted("r2", T0.plus(Replies.REMEMBERED.multipliedBy(2)));

        assertThat(replies.find("r1")).isEmpty();
    }

    @Test
    void finishedRepliesAreBoundedInNumber() {
        for (int n = 0; n < 3 * Replies.MOST_FINISHED; n++) {
            acceptedAndSent("r" + n, T0.plusMillis(n));
        }

        assertThat(replies.all()).hasSize(Replies.MOST_FINISHED + 1);
        assertThat(replies.find("r" + (3 * Replies.MOST_FINISHED - 1))).isPresent();
    }

    @Test
    void repliesOnTheirWayDoNotPushOutTheFinishedOnes() {
        for (int n = 0; n < Replies.MOST_FINISHED; n++) {
            accepted("waiting" + n, T0);
        }
        acceptedAndSent("sent", T0.plus(MILLI));
        accepted("next", T0.plus(MILLI));

        assertThat(replies.find("sent")).isPresent();
    }

    @Test
    void anEchoIsMatchedByMetadataBeforeMid() {
        acceptedAndSent("r1", T0);
        acceptedAndSent("r2", T0);

        assertThat(replies.echoed("r1", "mid of r2").orElseThrow().reply().replyId())
                .isEqualTo("r1");
        assertThat(replies.echoed(null, "mid of r2").orElseThrow().reply().replyId())
                .isEqualTo("r2");
        assertThat(replies.echoed("a stranger's", "mid of nobody")).isEmpty();
    }

    @Test
    void metadataOfALaterPartNamesThatPart() {
        replies.add(Reply.accepted("r1", 1, true, ReplyBasis.RESPONSE, "fingerprint", T0, 3));

        assertThat(replies.echoed("r1", "s").orElseThrow().number()).isZero();
        assertThat(replies.echoed("r1/2", "s").orElseThrow().number()).isEqualTo(2);
        assertThat(replies.echoed("r1/3", "s")).isEmpty();
    }

    @Test
    void theOrderOfAcceptanceIsKeptWhenReadBack() {
        accepted("b", T0);
        accepted("a", T0.plus(MILLI));

        assertThat(Replies.of(replies.all()).all()).isEqualTo(replies.all());
    }
}
