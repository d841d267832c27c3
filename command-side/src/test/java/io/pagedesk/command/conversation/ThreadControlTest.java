package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.OUR_APP;
import static io.pagedesk.command.conversation.Told.anotherAppAnswered;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.customerWroteToAnotherApp;
import static io.pagedesk.command.conversation.Told.threadGoesTo;
import static io.pagedesk.command.conversation.Told.threadIsAskedForBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketOpened;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which app owns the thread: as Meta says, or as the list shows in which something came. */
class ThreadControlTest {

    private static final String OTHER = "263902037430900";
    private static final Instant T1 = T0.plus(MILLI);
    private static final Instant T2 = T1.plus(MILLI);

    private final Sourced conversation = new Sourced(Story.policy(1));

    @BeforeEach
    void start() {
        conversation.tell(customerWrote("m1", T0), T2);
    }

    @Test
    void theThreadIsOursUntilMetaSaysOtherwise() {
        assertThat(conversation.state().thread.isOurs()).isTrue();
    }

    @Test
    void aThreadThatIsTakenIsTheOthersUntilItIsPassedBack() {
        conversation.tell(threadGoesTo(OTHER, T1), T2).makes(ThreadControlChanged.class);
        assertThat(conversation.state().thread).isEqualTo(new ThreadControl(false, OTHER, T1));

        conversation.tell(threadGoesTo(OUR_APP, T2), T2).makes(ThreadControlChanged.class);
        assertThat(conversation.state().thread.isOurs()).isTrue();
    }

    @Test
    void f1AChangeToldTwiceIsRecordedOnce() {
        conversation.tell(threadGoesTo(OTHER, T1), T2);

        conversation.tell(threadGoesTo(OTHER, T1), T2).changesNothing();
    }

    @Test
    void f26AChangeThatComesAfterALaterOneChangesNothing() {
        conversation.tell(threadGoesTo(OUR_APP, T2), T2);

        conversation.tell(threadGoesTo(OTHER, T1), T2).changesNothing();
        assertThat(conversation.state().thread.isOurs()).isTrue();
    }

    @Test
    void aMessageInStandbyTellsOnceThatAnotherAppHasTheThread() {
        conversation
                .tell(customerWroteToAnotherApp("m2", T1), T2)
                .makes(MessageReceived.class, ThreadControlChanged.class);
        conversation.tell(customerWroteToAnotherApp("m3", T2), T2).makes(MessageReceived.class);

        assertThat(conversation.state().thread.isOurs()).isFalse();
        assertThat(conversation.state().thread.ownerAppId()).isNull();
    }

    @Test
    void aMessageInStandbyStillOpensTheWindow() {
        Outcome outcome = conversation.tell(customerWroteToAnotherApp("m2", T1), T2);

        assertThat(outcome.window().openedAt()).isEqualTo(T1);
    }

    @Test
    void theFirstMessageOfAllMayComeInStandby() {
        story().when(customerWroteToAnotherApp("m1", T0))
                .makes(
                        ConversationStarted.class,
                        TicketOpened.class,
                        MessageReceived.class,
                        ThreadControlChanged.class);
    }

    @Test
    void anAnswerOfAnotherAppInStandbyTellsItToo() {
        conversation
                .tell(anotherAppAnswered("p1", T1), T2)
                .makes(PageInboxMessageRecorded.class, ThreadControlChanged.class);
    }

    @Test
    void aMessageThatComesAsUsualTellsThatTheThreadIsOursAgain() {
        conversation.tell(threadGoesTo(OTHER, T1), T2);

        conversation.tell(customerWrote("m2", T2), T2).makes(MessageReceived.class, ThreadControlChanged.class);
        assertThat(conversation.state().thread).isEqualTo(new ThreadControl(true, null, T2));
    }

    @Test
    void f26AMessageFromBeforeTheChangeTellsNothingOfTheOwner() {
        conversation.tell(threadGoesTo(OTHER, T1), T2);

        conversation.tell(customerWrote("m2", T0), T2).makes(MessageReceived.class);
        assertThat(conversation.state().thread.isOurs()).isFalse();
    }

    /** Meta sends a postback as usual to the app that made the button, whoever owns the thread. */
    @Test
    void aPostbackTellsNothingOfTheOwner() {
        conversation.tell(threadGoesTo(OTHER, T1), T2);

        conversation.tell(Told.customerPressed("b1", T2), T2).makes(PostbackReceived.class);
        assertThat(conversation.state().thread.isOurs()).isFalse();
    }

    @Test
    void anotherAppsRequestIsRecordedOnceAndChangesNoOwner() {
        conversation.tell(threadIsAskedForBy(OTHER, T1), T2).makes(ThreadControlRequested.class);
        conversation.tell(threadIsAskedForBy(OTHER, T1), T2).changesNothing();

        assertThat(conversation.state().thread.isOurs()).isTrue();
    }

    @Test
    void aChangeBeforeAnyConversationFindsNone() {
        assertThat(story().failureOf(threadGoesTo(OTHER, T0))).isInstanceOf(AggregateNotFoundException.class);
    }
}
