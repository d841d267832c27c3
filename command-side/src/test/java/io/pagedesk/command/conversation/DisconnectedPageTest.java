package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;

import io.pagedesk.command.page.PageState;
import io.pagedesk.events.conversation.ReplyBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without its Page nothing can leave, so no reply is taken on; a Page in trouble only holds what waits. */
class DisconnectedPageTest {

    private final Story story = story().at(T0).given(customerWrote("m1", T0));

    @Test
    void aReplyOnADisconnectedPageIsRefused() {
        story.pageIs(PageState.DISCONNECTED).when(agentReplies("r1")).isRefusedAs("page-disconnected");
    }

    @Test
    void theMissingPageIsToldBeforeTheWindow() {
        story.after(WEEK)
                .pageIs(PageState.DISCONNECTED)
                .when(agentReplies("r1"))
                .isRefusedAs("page-disconnected");
    }

    @Test
    void aReplyFromBeforeIsAnsweredAsItWas() {
        story.given(agentReplies("r1"))
                .pageIs(PageState.DISCONNECTED)
                .when(agentReplies("r1"))
                .changesNothing();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISCONNECTED")
    void aReplyOnAnyOtherPageIsTakenOn(PageState state) {
        story.pageIs(state).when(agentReplies("r1")).isAcceptedOn(ReplyBasis.RESPONSE);
    }
}
