package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation can be told. Times of the customer's acts are Meta's; ids come from Meta or from the caller.
 * Commands of agents name their ticket, and the version of it that they saw where that matters to them.
 */
public sealed interface ConversationCommand {

    String conversationId();

    /** Something that came in from Meta about a customer. Told again it changes nothing. */
    sealed interface Inbound extends ConversationCommand {

        Received from();

        @Override
        @TargetAggregateIdentifier
        default String conversationId() {
            return from().conversationId();
        }
    }

    /** Something that the customer did. */
    sealed interface CustomerAct extends Inbound {}

    /** The customer wrote. */
    record ReceiveMessage(
            Received from,
            String mid,
            @Nullable String text,
            List<Attachment> attachments,
            @Nullable String replyToMid,
            @Nullable String quickReply,
            @Nullable Referral referral,
            OpeningAct act)
            implements CustomerAct {}

    /** The customer pressed a button. */
    record ReceivePostback(
            Received from,
            String mid,
            @Nullable String title,
            @Nullable String payload,
            @Nullable Referral referral) implements CustomerAct {}

    /** The customer reacted to the message of that mid, theirs or the Page's. */
    record ReceiveReaction(
            Received from,
            String mid,
            @Nullable String emoji,
            @Nullable String reaction) implements CustomerAct {}

    /** The customer took their reaction to the message of that mid back. */
    record WithdrawReaction(Received from, String mid) implements CustomerAct {}

    /** The customer changed a message, for the {@code edits}th time. */
    record RecordMessageEdit(
            Received from, String mid, @Nullable String text, int edits) implements CustomerAct {}

    /** The customer took a message back. */
    record RecordMessageDeletion(Received from, String mid) implements CustomerAct {}

    /** The customer came into the conversation by a link or an ad, without a word. */
    record ReceiveReferral(Received from, Referral referral, OpeningAct act) implements CustomerAct {}

    /** The customer allowed something to be sent to them; {@code raw} is the opt-in's JSON. */
    record RecordOptIn(
            Received from, @Nullable String type, @Nullable String title, String raw) implements CustomerAct {}

    /** The thread was passed to this desk's App, or to another one, or taken. */
    record RecordThreadControl(
            Received from, boolean ours, @Nullable String ownerAppId) implements Inbound {}

    /** Another app asks for the thread. */
    record RecordThreadRequest(Received from, @Nullable String requestingAppId) implements Inbound {}

    /** Meta showed a message of the Page: one of ours coming back, or one written elsewhere. */
    record RecordEcho(
            Received from,
            String mid,
            @Nullable String text,
            List<Attachment> attachments,
            @Nullable String appId,
            @Nullable String metadata)
            implements Inbound {}

    /** Messages of the Page reached the customer's device: those named, and all up to the watermark. */
    record RecordDelivery(@TargetAggregateIdentifier String conversationId, List<String> mids, Instant watermark)
            implements ConversationCommand {}

    /** The customer saw all messages of the Page up to the watermark. */
    record RecordRead(@TargetAggregateIdentifier String conversationId, Instant watermark)
            implements ConversationCommand {}

    /**
     * An agent answers. The same {@code replyId} with the same fingerprint changes nothing.
     *
     * @param replyTo the message that this answers, as the read models name it
     */
    record SendAgentReply(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String replyId,
            String agent,
            List<ReplyPart> parts,
            @Nullable String replyTo,
            @Nullable TicketStatus status,
            String fingerprint,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /**
     * An agent decides about parts of a reply.
     *
     * <p>Parts count from 0; none named means all that the decision fits. Told again it changes nothing.
     */
    sealed interface OnReply extends ConversationCommand permits RetryReply, WithdrawReply, MarkReplySent {

        int ticket();

        String replyId();

        List<Integer> parts();

        String agent();

        @Nullable
        Long expectedVersion();
    }

    /** What failed, or may not have left, is to leave again. */
    record RetryReply(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String replyId,
            List<Integer> parts,
            String agent,
            @Nullable Long expectedVersion)
            implements OnReply {

        /** A reply is sent again until so long after it was accepted; what it says is kept until then. */
        public static final Duration WITHIN = Replies.REMEMBERED;
    }

    /** What has not left is not to leave any more. */
    record WithdrawReply(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String replyId,
            List<Integer> parts,
            String agent,
            @Nullable Long expectedVersion)
            implements OnReply {}

    /** What nobody was sure of did reach the customer: the agent saw it. */
    record MarkReplySent(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String replyId,
            List<Integer> parts,
            String agent,
            @Nullable Long expectedVersion)
            implements OnReply {}

    /**
     * Asks whether a ticket is one that is worked on, and how the customer can be reached. It makes no event, and is
     * answered by a {@link Reach}.
     */
    record LookUpTicket(@TargetAggregateIdentifier String conversationId, int ticket) implements ConversationCommand {}

    /**
     * The customer is to see that somebody types, or stopped. It makes no event; refused while the standard window is
     * not open, and otherwise answered by a {@link Reach}.
     */
    record ShowTyping(@TargetAggregateIdentifier String conversationId, int ticket) implements ConversationCommand {}

    /** A part is about to be handed to Meta. Answered by a {@link Departure}. */
    record RecordSendAttempt(@TargetAggregateIdentifier String conversationId, String replyId, int part)
            implements ConversationCommand {}

    /** Asks whether a part would leave now. It makes no event, and is answered by a {@link Departure}. */
    record LookUpDeparture(@TargetAggregateIdentifier String conversationId, String replyId, int part)
            implements ConversationCommand {}

    /**
     * The file of a part could not be handed over before the part leaves; nothing was attempted yet.
     *
     * @param reason a stable word
     * @param retryAt when it is tried again, where that is known
     * @param forGood it is not tried again
     */
    record RecordHandoverFailed(
            @TargetAggregateIdentifier String conversationId,
            String replyId,
            int part,
            @Nullable SendError error,
            String reason,
            @Nullable Instant retryAt,
            boolean forGood)
            implements ConversationCommand {}

    /** Meta took a part. */
    record RecordReplySent(@TargetAggregateIdentifier String conversationId, String replyId, int part, String mid)
            implements ConversationCommand {}

    /** An attempt did not deliver, for a cause that passes; {@code retryAt} where that is known. */
    record RecordSendDeferred(
            @TargetAggregateIdentifier String conversationId,
            String replyId,
            int part,
            SendError error,
            String reason,
            @Nullable Instant retryAt)
            implements ConversationCommand {}

    /** A part will not leave. {@code outsideWindow}: Meta said that the window is closed. */
    record RecordReplyFailed(
            @TargetAggregateIdentifier String conversationId,
            String replyId,
            int part,
            String reason,
            @Nullable SendError error,
            boolean outsideWindow)
            implements ConversationCommand {}

    /** No answer and no echo told what became of an attempt. */
    record RecordReplyUncertain(@TargetAggregateIdentifier String conversationId, String replyId, int part)
            implements ConversationCommand {}

    /** A note for colleagues, and whom of them it mentions. */
    record AddNote(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String noteId,
            String text,
            List<String> mentions,
            String agent,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /** The ticket goes to an agent, or to nobody. */
    record AssignTicket(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            @Nullable String assignee,
            String agent,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /** Take the ticket from an agent who has left, if they still have it and it is open. */
    record ReturnTicket(@TargetAggregateIdentifier String conversationId, int ticket, String from)
            implements ConversationCommand {}

    /** The agent has seen all notes of the conversation that mention them. Told again it changes nothing. */
    record SeeMentions(@TargetAggregateIdentifier String conversationId, String agent) implements ConversationCommand {}

    /** The ticket gets a label, in its one spelling. */
    record AddLabel(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String label,
            String agent,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /** The ticket loses a label. */
    record RemoveLabel(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String label,
            String agent,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /** A ticket of the App's test mode leaves the desk. One that is gone already stays so. */
    record RemoveTestTicket(@TargetAggregateIdentifier String conversationId, int ticket, String agent)
            implements ConversationCommand {}

    /** An agent sets whose turn it is. */
    record ChangeTicketStatus(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            TicketStatus status,
            String agent,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /** Meta told who the customer is. */
    record RecordCustomerProfile(
            @TargetAggregateIdentifier String conversationId,
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String lastName)
            implements ConversationCommand {}
}
