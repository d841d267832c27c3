package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.AddLabel;
import io.pagedesk.command.conversation.ConversationCommand.AddNote;
import io.pagedesk.command.conversation.ConversationCommand.AssignTicket;
import io.pagedesk.command.conversation.ConversationCommand.ChangeTicketStatus;
import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.ConversationCommand.RecordCustomerProfile;
import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageDeletion;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageEdit;
import io.pagedesk.command.conversation.ConversationCommand.RecordOptIn;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadControl;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadRequest;
import io.pagedesk.command.conversation.ConversationCommand.RemoveLabel;
import io.pagedesk.command.conversation.ConversationCommand.RemoveTestTicket;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.ConversationCommand.ReturnTicket;
import io.pagedesk.command.conversation.ConversationCommand.SeeMentions;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReaction;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.conversation.Referral;
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
    static final String OUR_APP = "1888777666";
    static final String ID = ConversationId.of(PAGE, PSID);
    static final String PROGRAM = Origin.integration("shop");
    static final SendError OUTSIDE = new SendError(10, 2018278, 400, "outside of allowed window", "trace");
    static final SendError BAD_REQUEST = new SendError(100, null, 400, "invalid parameter", "trace");

    static final Instant RETRY_AT = Instant.parse("2026-11-02T08:02:00Z");

    private Told() {}

    static ReceiveMessage customerWrote(String mid, Instant sentAt) {
        return customerDid(OpeningAct.MESSAGE, mid, sentAt);
    }

    static ReceiveMessage customerDid(OpeningAct act, String mid, Instant sentAt) {
        return wrote(from(sentAt), act, mid);
    }

    static ReceiveMessage customerWroteToAnotherApp(String mid, Instant sentAt) {
        return wrote(inStandby(sentAt), OpeningAct.MESSAGE, mid);
    }

    private static ReceiveMessage wrote(Received from, OpeningAct act, String mid) {
        return new ReceiveMessage(from, mid, "Where is it?", List.of(), null, null, null, act);
    }

    static ReceivePostback customerPressed(String mid, Instant at) {
        return new ReceivePostback(from(at), mid, "Where is it?", "WHERE", null);
    }

    static ReceiveReaction customerReacted(String mid, String emoji, Instant at) {
        return new ReceiveReaction(from(at), mid, emoji, "love");
    }

    static WithdrawReaction customerTookReactionBack(String mid, Instant at) {
        return new WithdrawReaction(from(at), mid);
    }

    static RecordMessageEdit customerEdited(String mid, int edits, Instant at) {
        return new RecordMessageEdit(from(at), mid, "Where is it, please?", edits);
    }

    static RecordMessageDeletion customerDeleted(String mid, Instant at) {
        return new RecordMessageDeletion(from(at), mid);
    }

    static ReceiveReferral customerCameByLink(String ref, Instant at) {
        return new ReceiveReferral(
                from(at), new Referral(ref, "SHORTLINK", "OPEN_THREAD", null, null, null), OpeningAct.REFERRAL);
    }

    static ReceiveReferral customerCameByAd(String adId, Instant at) {
        return new ReceiveReferral(
                from(at), new Referral(null, "ADS", "OPEN_THREAD", adId, "Shoes", null), OpeningAct.AD_CLICK);
    }

    static RecordOptIn customerOptedIn(String raw, Instant at) {
        return new RecordOptIn(from(at), "notification_messages", "News", raw);
    }

    static RecordThreadControl threadGoesTo(String appId, Instant at) {
        return new RecordThreadControl(from(at), appId.equals(OUR_APP), appId);
    }

    static RecordThreadRequest threadIsAskedForBy(String appId, Instant at) {
        return new RecordThreadRequest(from(at), appId);
    }

    static RecordEcho echo(String mid, String metadata, Instant sentAt) {
        return echo(from(sentAt), mid, metadata);
    }

    static RecordEcho anotherAppAnswered(String mid, Instant sentAt) {
        return echo(inStandby(sentAt), mid, null);
    }

    private static RecordEcho echo(Received from, String mid, String metadata) {
        return new RecordEcho(from, mid, "We called you.", List.of(), "263902037430900", metadata);
    }

    static Received from(Instant at) {
        return new Received(PAGE, PSID, at, false, Channel.MESSAGING);
    }

    private static Received inStandby(Instant at) {
        return new Received(PAGE, PSID, at, false, Channel.STANDBY);
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
        return new SendAgentReply(ID, ticket, replyId, "grace", messages, null, status, fingerprint, version);
    }

    static SendAgentReply programReplies(String replyId) {
        List<ReplyPart> messages = List.of(new ReplyPart("On its way.", null, null));
        return new SendAgentReply(ID, 1, replyId, PROGRAM, messages, null, null, "fingerprint", null);
    }

    static SendAgentReply agentAnswers(String messageId, String replyId) {
        List<ReplyPart> messages = List.of(new ReplyPart("On its way.", null, null));
        return new SendAgentReply(ID, 1, replyId, "grace", messages, messageId, null, "fingerprint", null);
    }

    static RetryReply retried(String replyId, Integer... parts) {
        return new RetryReply(ID, 1, replyId, List.of(parts), "grace", null);
    }

    static RetryReply programRetries(String replyId) {
        return new RetryReply(ID, 1, replyId, List.of(), PROGRAM, null);
    }

    static WithdrawReply withdrawn(String replyId, Integer... parts) {
        return new WithdrawReply(ID, 1, replyId, List.of(parts), "grace", null);
    }

    static MarkReplySent markedSent(String replyId, Integer... parts) {
        return new MarkReplySent(ID, 1, replyId, List.of(parts), "grace", null);
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
        return new AddNote(ID, ticket, "note-1", "Second call this week.", List.of(), "grace", version);
    }

    static AddNote notedFor(String... mentioned) {
        return new AddNote(ID, 1, "note-2", "Whose is it?", List.of(mentioned), "grace", null);
    }

    static SeeMentions mentionsSeen(String agent) {
        return new SeeMentions(ID, agent);
    }

    static AddLabel labelled(String label) {
        return labelled(1, label, null);
    }

    static AddLabel labelled(int ticket, String label, Long version) {
        return new AddLabel(ID, ticket, label, "grace", version);
    }

    static RemoveLabel unlabelled(String label) {
        return unlabelled(1, label, null);
    }

    static RemoveLabel unlabelled(int ticket, String label, Long version) {
        return new RemoveLabel(ID, ticket, label, "alan", version);
    }

    static AssignTicket assigned(int ticket, String assignee, Long version) {
        return new AssignTicket(ID, ticket, assignee, "alan", version);
    }

    static ReturnTicket givenBack(int ticket, String from) {
        return new ReturnTicket(ID, ticket, from);
    }

    static RemoveTestTicket removed(int ticket) {
        return new RemoveTestTicket(ID, ticket, "root");
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
