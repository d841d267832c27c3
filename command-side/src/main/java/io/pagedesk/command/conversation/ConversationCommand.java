package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.TicketStatus;
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

    /** The customer wrote; told again with the same mid it changes nothing. */
    record ReceiveMessage(
            @TargetAggregateIdentifier String conversationId,
            String pageId,
            String psid,
            String mid,
            @Nullable String text,
            List<Attachment> attachments,
            @Nullable String replyToMid,
            OpeningAct act,
            Instant sentAt,
            boolean testMode)
            implements ConversationCommand {}

    /** Meta showed a message of the Page: one of ours coming back, or one written elsewhere. */
    record RecordEcho(
            @TargetAggregateIdentifier String conversationId,
            String pageId,
            String psid,
            String mid,
            @Nullable String text,
            List<Attachment> attachments,
            @Nullable String appId,
            @Nullable String metadata,
            Instant sentAt)
            implements ConversationCommand {}

    /** Messages of the Page reached the customer's device: those named, and all up to the watermark. */
    record RecordDelivery(@TargetAggregateIdentifier String conversationId, List<String> mids, Instant watermark)
            implements ConversationCommand {}

    /** The customer saw all messages of the Page up to the watermark. */
    record RecordRead(@TargetAggregateIdentifier String conversationId, Instant watermark)
            implements ConversationCommand {}

    /** An agent answers. The same {@code replyId} with the same fingerprint changes nothing. */
    record SendAgentReply(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String replyId,
            String agent,
            List<ReplyPart> parts,
            @Nullable TicketStatus status,
            String fingerprint,
            @Nullable Long expectedVersion)
            implements ConversationCommand {}

    /** A part is about to be handed to Meta. Answered by a {@link Departure}. */
    record RecordSendAttempt(@TargetAggregateIdentifier String conversationId, String replyId, int part)
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

    /** A note for colleagues. */
    record AddNote(
            @TargetAggregateIdentifier String conversationId,
            int ticket,
            String noteId,
            String text,
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
