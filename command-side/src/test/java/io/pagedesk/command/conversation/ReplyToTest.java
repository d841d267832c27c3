package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentAnswers;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaTook;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply to a certain message: named as the thread shows it, sent by Meta's name for it. */
class ReplyToTest {

    private static Story thread() {
        return story().given(
                        customerWrote("m1", T0),
                        echo("p1", null, T0),
                        agentReplies("r1", 3),
                        leaves("r1", 0),
                        metaTook("r1", 0, "s0"),
                        leaves("r1", 1),
                        metaTook("r1", 1, "s1"));
    }

    @ParameterizedTest
    @CsvSource({"m1, m1", "p1, p1", "r1, s0", "r1/1, s1"})
    void eachMessageOfTheThreadCanBeAnswered(String shownAs, String mid) {
        assertThat(thread().when(agentAnswers(shownAs, "r2"))
                        .only(AgentReplyAccepted.class)
                        .replyToMid())
                .isEqualTo(mid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1/2", "r1/3", "m2", "s0", ""})
    void whatMetaDoesNotKnowOrTheThreadDoesNotShowCannotBeAnswered(String messageId) {
        Outcome outcome = thread().when(agentAnswers(messageId, "r2"));

        outcome.isRefusedAs("invalid-request");
        assertThat(outcome.refusal().refusal().properties().get("errors").toString())
                .contains("field=replyTo");
    }

    @Test
    void aReplyToNothingSaysSo() {
        assertThat(thread().when(agentReplies("r2"))
                        .only(AgentReplyAccepted.class)
                        .replyToMid())
                .isNull();
    }

    @Test
    void aRepeatedCallIsAnsweredAsItWasThoughTheMessageIsForgotten() {
        thread().given(agentAnswers("m1", "r2")).when(agentAnswers("m1", "r2")).changesNothing();
    }
}
