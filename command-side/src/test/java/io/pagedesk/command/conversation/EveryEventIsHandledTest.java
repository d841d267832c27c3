package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Told.ID;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_AGENT;
import static io.pagedesk.events.conversation.TicketStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.LabelAdded;
import io.pagedesk.events.conversation.LabelRemoved;
import io.pagedesk.events.conversation.MentionsSeen;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketRemoved;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** No event passes a conversation by: each changes what is remembered, beyond the ticket's version. */
class EveryEventIsHandledTest {

    private static final String TICKET = ID + "-1";
    private static final ReplyWindow WINDOW = new ReplyWindow(T0, T0.plusSeconds(1), T0.plusSeconds(2), 1, 0, false);

    static List<ConversationEvent> oneOfEach() {
        return List.of(
                new ConversationStarted("another", "page", "psid", T0),
                new TicketOpened(ID, ID + "-2", Told.PAGE, Told.PSID, null, null, null, false, T0, T0),
                new MessageReceived(ID, TICKET, "m2", null, List.of(), null, null, null, T0, WINDOW, T0),
                new TicketStatusChanged(ID, TICKET, AWAITING_AGENT, PENDING, "grace", T0),
                new TicketAssigned(ID, TICKET, "grace", "grace", T0),
                new NoteAdded(ID, TICKET, "n1", "text", "grace", List.of("ada"), T0),
                new MentionsSeen(ID, "alan", T0),
                new LabelAdded(ID, TICKET, "parcel", "grace", T0),
                new LabelRemoved(ID, TICKET, "late", "grace", T0),
                new TicketRemoved(ID, TICKET, "grace", T0),
                new CustomerProfileRecorded(ID, TICKET, "Ada", null, null, T0),
                new PageInboxMessageRecorded(ID, TICKET, "p1", null, List.of(), null, T0, T0),
                new AgentReplyAccepted(
                        ID,
                        TICKET,
                        "r2",
                        "grace",
                        List.of(new ReplyPart("x", null, null)),
                        null,
                        RESPONSE,
                        T0,
                        WINDOW,
                        "f",
                        T0),
                new ReplyRejudged(ID, TICKET, "open", RESPONSE, HUMAN_AGENT, T0, WINDOW, T0),
                new ReplyFailed(ID, TICKET, "open", 0, "refused-by-meta", RefusedBy.META, Told.BAD_REQUEST, WINDOW, T0),
                new SendAttempted(ID, TICKET, "open", 0, 2, RESPONSE, T0, T0),
                new SendDeferred(ID, TICKET, "open", 0, 1, Told.BAD_REQUEST, "temporary", null, T0),
                new ReplySent(ID, TICKET, "open", 0, "s1", RESPONSE, T0, T0),
                new ReplyUncertain(ID, TICKET, "open", 0, T0),
                new PostbackReceived(ID, TICKET, "b1", "Yes", "YES", null, T0, WINDOW, T0),
                new ReactionReceived(ID, TICKET, "m1", "a", "love", T0, WINDOW, T0),
                new ReactionWithdrawn(ID, TICKET, "m1", T0, T0),
                new MessageEdited(ID, TICKET, "m1", "text", 1, T0, T0),
                new MessageDeleted(ID, TICKET, "m1", T0, T0),
                new ReferralReceived(ID, TICKET, new Referral("r", null, null, null, null, null), T0, WINDOW, T0),
                new OptInReceived(ID, TICKET, null, null, "{}", T0, T0),
                new ThreadControlChanged(ID, TICKET, false, "app", T0, T0),
                new ThreadControlRequested(ID, TICKET, "app", T0, T0),
                new ReplyRetried(ID, TICKET, "open", List.of(0), "grace", RESPONSE, T0, WINDOW, T0),
                new ReplyWithdrawn(ID, TICKET, "open", List.of(0), "grace", WINDOW, T0),
                new ReplyMarkedSent(ID, TICKET, "open", List.of(0), "grace", T0),
                new MessagesDelivered(ID, T0, List.of("sent"), T0),
                new MessagesRead(ID, T0, List.of("sent"), T0));
    }

    @Test
    void theListIsComplete() {
        assertThat(oneOfEach())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        records(ConversationEvent.class).toList());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyEventChangesWhatIsRemembered(ConversationEvent event) {
        Sourced conversation = new Sourced(Story.policy(1));
        conversation.tell(Told.customerWrote("m1", T0), T0);
        for (String reply : List.of("sent", "open")) {
            conversation.tell(Told.agentReplies(reply), T0);
            conversation.tell(Told.leaves(reply), T0);
        }
        conversation.tell(Told.metaTook("sent", "s0"), T0);
        conversation.tell(Told.labelled("late"), T0);
        conversation.tell(Told.notedFor("alan"), T0);
        JsonNode before = withoutVersion(conversation);

        conversation.state().on(event, 99);

        assertThat(withoutVersion(conversation)).isNotEqualTo(before);
    }

    private static JsonNode withoutVersion(Sourced conversation) {
        JsonNode remembered = conversation.remembered();
        ((ObjectNode) remembered.get("ticket")).remove("version");
        return remembered;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryEventIsHandledTest::records)
                : Stream.of(type);
    }
}
