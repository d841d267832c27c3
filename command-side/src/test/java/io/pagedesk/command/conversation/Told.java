package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.AddNote;
import io.pagedesk.command.conversation.ConversationCommand.AssignTicket;
import io.pagedesk.command.conversation.ConversationCommand.ChangeTicketStatus;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordCustomerProfile;
import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.TicketStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What one conversation is told in the tests, in the words of the people and systems that tell it. */
final class Told {

    static final String PAGE = "104882211093";
    static final String PSID = "7201934455120987";
    static final String ID = ConversationId.of(PAGE, PSID);
    static final SendError OUTSIDE = new SendError(10, 2018278, 400, "outside of allowed window", "trace");
    static final SendError BAD_REQUEST = new SendError(100, null, 400, "invalid parameter", "trace");

    static final Instant RETRY_AT = Instant.parse("2026-11-02T08:02:00Z");

    private Told() {}

    static ReceiveMessage customerWrote(String mid, Instant sentAt) {
        return customerDid(OpeningAct.MESSAGE, mid, sentAt);
    }

    static ReceiveMessage customerDid(OpeningAct act, String mid, Instant sentAt) {
        return new ReceiveMessage(ID, PAGE, PSID, mid, "Where is it?", List.of(), null, act, sentAt, false);
    }

    static RecordEcho echo(String mid, String metadata, Instant sentAt) {
        return new RecordEcho(ID, PAGE, PSID, mid, "We called you.", List.of(), "263902037430900", metadata, sentAt);
    }

    static SendAgentReply agentReplies(String replyId) {
        return agentReplies(replyId, 1);
    }

    static SendAgentReply agentReplies(String replyId, int parts) {
        return reply(replyId, 1, parts, null, "fingerprint", null);
    }

    static SendAgentReply agentRepliesOnTicket(int ticket, String replyId) {
        return reply(replyId, ticket, 1, null, "fingerprint", null);
    }

    static SendAgentReply agentRepliesAnd(TicketStatus status, String replyId) {
        return reply(replyId, 1, 1, status, "fingerprint", null);
    }

    static SendAgentReply agentRepliesHavingSeen(long version, String replyId) {
        return reply(replyId, 1, 1, null, "fingerprint", version);
    }

    static SendAgentReply agentReusesTheId(String replyId) {
        return reply(replyId, 1, 1, null, "another fingerprint", null);
    }

    private static SendAgentReply reply(
            String replyId, int ticket, int parts, TicketStatus status, String fingerprint, Long version) {
        List<ReplyPart> messages = Collections.nCopies(parts, new ReplyPart("On its way.", null, null));
        return new SendAgentReply(ID, ticket, replyId, "grace", messages, status, fingerprint, version);
    }

    static RecordSendAttempt leaves(String replyId) {
        return leaves(replyId, 0);
    }

    static RecordSendAttempt leaves(String replyId, int part) {
        return new RecordSendAttempt(ID, replyId, part);
    }

    static RecordReplySent metaTook(String replyId, String mid) {
        return metaTook(replyId, 0, mid);
    }

    static RecordReplySent metaTook(String replyId, int part, String mid) {
        return new RecordReplySent(ID, replyId, part, mid);
    }

    static RecordSendDeferred deferred(String replyId, int part) {
        return new RecordSendDeferred(
                ID, replyId, part, new SendError(613, null, 400, "slow down", "trace"), "rate-limited", RETRY_AT);
    }

    static RecordReplyFailed metaRefused(String replyId) {
        return metaRefused(replyId, 0);
    }

    static RecordReplyFailed metaRefused(String replyId, int part) {
        return new RecordReplyFailed(ID, replyId, part, "refused-by-meta", BAD_REQUEST, false);
    }

    static RecordReplyFailed metaSaidOutsideTheWindow(String replyId) {
        return metaSaidOutsideTheWindow(replyId, 0);
    }

    static RecordReplyFailed metaSaidOutsideTheWindow(String replyId, int part) {
        return new RecordReplyFailed(ID, replyId, part, "window-closed", OUTSIDE, true);
    }

    static RecordReplyUncertain nobodyKnows(String replyId) {
        return nobodyKnows(replyId, 0);
    }

    static RecordReplyUncertain nobodyKnows(String replyId, int part) {
        return new RecordReplyUncertain(ID, replyId, part);
    }

    static RecordDelivery delivered(Instant watermark, String... mids) {
        return new RecordDelivery(ID, List.of(mids), watermark);
    }

    static RecordRead read(Instant watermark) {
        return new RecordRead(ID, watermark);
    }

    static AddNote noted(int ticket, Long version) {
        return new AddNote(ID, ticket, "note-1", "Second call this week.", "grace", version);
    }

    static AssignTicket assigned(int ticket, String assignee, Long version) {
        return new AssignTicket(ID, ticket, assignee, "alan", version);
    }

    static ChangeTicketStatus statusSet(TicketStatus status) {
        return statusSet(1, status, null);
    }

    static ChangeTicketStatus statusSet(int ticket, TicketStatus status, Long version) {
        return new ChangeTicketStatus(ID, ticket, status, "grace", version);
    }

    static RecordCustomerProfile profile(String name, String firstName, String lastName) {
        return new RecordCustomerProfile(ID, name, firstName, lastName);
    }
}
