package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.LookUpTicket;
import io.pagedesk.command.conversation.ConversationCommand.ShowTyping;
import org.junit.jupiter.api.Test;

/** What is no message is shown in the standard window alone: nothing but a human's reply goes under HUMAN_AGENT. */
class ReachTest {

    private final Story story = story().given(customerWrote("m1", T0));

    @Test
    void typingIsShownUntilTheStandardWindowEnds() {
        Outcome shown = story.after(DAY.minus(MILLI)).when(new ShowTyping(Told.ID, 1));

        assertThat(shown.changesNothing().answer()).isEqualTo(new Reach(Told.PAGE, Told.PSID, true));
        story.after(DAY).when(new ShowTyping(Told.ID, 1)).isRefusedAs("window-closed");
    }

    @Test
    void outsideTheStandardWindowATicketIsStillFound() {
        assertThat(story.after(DAY)
                        .when(new LookUpTicket(Told.ID, 1))
                        .changesNothing()
                        .answer())
                .isEqualTo(new Reach(Told.PAGE, Told.PSID, false));
    }

    @Test
    void onlyATicketThatIsWorkedOnIsFound() {
        story.when(new LookUpTicket(Told.ID, 2)).isRefusedAs("ticket-not-found");
        story.when(new ShowTyping(Told.ID, 2)).isRefusedAs("ticket-not-found");
    }
}
