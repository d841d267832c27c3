package io.pagedesk.query.desk;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.Attachment;
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
import io.pagedesk.events.conversation.ReplyBasis;
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
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketRemoved;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Tells what happens in one conversation, as events with their numbers in its stream. */
public final class ConversationFacts {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final String AGENT = "ada";

    private final String pageId;
    private final String psid;
    private final String id;
    private final List<DomainEventMessage<?>> facts = new ArrayList<>();
    private int ticket = 1;
    private boolean testMode;
    private Instant at = NOON;
    private ReplyWindow window = new ReplyWindow(null, null, null, 0, 0, false);

    private ConversationFacts(String pageId, String psid) {
        this.pageId = pageId;
        this.psid = psid;
        this.id = UUID.nameUUIDFromBytes((pageId + "/" + psid).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A conversation that has started, without a ticket. */
    public static ConversationFacts started(String pageId, String psid) {
        ConversationFacts conversation = new ConversationFacts(pageId, psid);
        return conversation.with(new ConversationStarted(conversation.id, pageId, psid, conversation.at));
    }

    /** A conversation with its first ticket and nothing on it yet. */
    public static ConversationFacts opened(String pageId, String psid) {
        return started(pageId, psid).ticketOpened();
    }

    /** A conversation whose first ticket is opened at this time. */
    public static ConversationFacts opened(String pageId, String psid, Instant at) {
        return started(pageId, psid).at(at).ticketOpened();
    }

    public static ReplyWindow windowFrom(Instant openedAt, int left) {
        return new ReplyWindow(
                openedAt, openedAt.plus(Duration.ofHours(24)), openedAt.plus(Duration.ofDays(7)), 1, left, false);
    }

    public String id() {
        return id;
    }

    public String ticketId() {
        return id + "-" + ticket;
    }

    public long lastSequence() {
        return facts.size() - 1;
    }

    public Instant at() {
        return at;
    }

    /** What comes next happens at this time. */
    public ConversationFacts at(Instant instant) {
        this.at = instant;
        return this;
    }

    /** Tickets are opened while the App is in test mode. */
    public ConversationFacts inTestMode() {
        this.testMode = true;
        return this;
    }

    public ConversationFacts ticketOpened() {
        return ticketOpened(null, null, null);
    }

    public ConversationFacts ticketOpened(String name, String firstName, String lastName) {
        return with(new TicketOpened(id, ticketId(), pageId, psid, name, firstName, lastName, testMode, at, at));
    }

    public ConversationFacts nextTicketOpened() {
        ticket++;
        return ticketOpened();
    }

    public ConversationFacts customerWrites(String mid, String text) {
        return customerWrites(mid, text, at);
    }

    public ConversationFacts customerWrites(String mid, String text, Instant sentAt) {
        window = windowFrom(sentAt, 1);
        return with(new MessageReceived(id, ticketId(), mid, text, List.of(), null, null, null, sentAt, window, at));
    }

    public ConversationFacts customerSends(String mid, Attachment attachment, String replyToMid) {
        window = windowFrom(at, 1);
        return with(new MessageReceived(
                id, ticketId(), mid, null, List.of(attachment), replyToMid, null, null, at, window, at));
    }

    public ConversationFacts agentReplies(String replyId, String... texts) {
        List<ReplyPart> parts = new ArrayList<>();
        for (String text : texts) {
            parts.add(new ReplyPart(text, null, null));
        }
        return agentReplies(replyId, parts);
    }

    public ConversationFacts agentReplies(String replyId, List<ReplyPart> parts) {
        return with(new AgentReplyAccepted(
                id, ticketId(), replyId, AGENT, parts, null, ReplyBasis.RESPONSE, at, window, "fingerprint", at));
    }

    public ConversationFacts rejudged(String replyId, ReplyWindow stated) {
        return with(new ReplyRejudged(
                id, ticketId(), replyId, ReplyBasis.RESPONSE, ReplyBasis.HUMAN_AGENT, at, stated, at));
    }

    public ConversationFacts attempted(String replyId, int part, ReplyBasis basis) {
        return with(new SendAttempted(id, ticketId(), replyId, part, 1, basis, at, at));
    }

    public ConversationFacts deferred(String replyId, int part, SendError error) {
        return with(new SendDeferred(id, ticketId(), replyId, part, 1, error, "temporary", null, at));
    }

    public ConversationFacts sent(String replyId, int part, Instant sentAt) {
        return with(
                new ReplySent(id, ticketId(), replyId, part, "m_" + replyId + part, ReplyBasis.RESPONSE, sentAt, at));
    }

    public ConversationFacts failed(String replyId, int part, String reason, SendError error, ReplyWindow stated) {
        return with(new ReplyFailed(
                id,
                ticketId(),
                replyId,
                part,
                reason,
                error == null ? RefusedBy.DESK : RefusedBy.META,
                error,
                stated,
                at));
    }

    public ConversationFacts uncertain(String replyId, int part) {
        return with(new ReplyUncertain(id, ticketId(), replyId, part, at));
    }

    public ConversationFacts delivered(String... messageIds) {
        return with(new MessagesDelivered(id, at, List.of(messageIds), at));
    }

    public ConversationFacts read(String... messageIds) {
        return with(new MessagesRead(id, at, List.of(messageIds), at));
    }

    /** The customer writes a message of all that one may hold. */
    public ConversationFacts customerSends(
            String mid, String text, List<Attachment> attachments, String quickReply, Referral referral) {
        window = windowFrom(at, 1);
        return with(new MessageReceived(
                id, ticketId(), mid, text, attachments, null, quickReply, referral, at, window, at));
    }

    public ConversationFacts customerPresses(String mid, String title, String payload) {
        window = windowFrom(at, 1);
        return with(new PostbackReceived(id, ticketId(), mid, title, payload, null, at, window, at));
    }

    public ConversationFacts customerReacts(String messageId, String emoji, String reaction, Instant reactedAt) {
        window = windowFrom(at, 1);
        return with(new ReactionReceived(id, ticketId(), messageId, emoji, reaction, reactedAt, window, at));
    }

    public ConversationFacts customerTakesReactionBack(String messageId, Instant withdrawnAt) {
        return with(new ReactionWithdrawn(id, ticketId(), messageId, withdrawnAt, at));
    }

    public ConversationFacts customerEdits(String mid, String text, int edits) {
        return with(new MessageEdited(id, ticketId(), mid, text, edits, at, at));
    }

    public ConversationFacts customerTakesBack(String mid) {
        return with(new MessageDeleted(id, ticketId(), mid, at, at));
    }

    public ConversationFacts customerComesBy(Referral referral) {
        window = windowFrom(at, 1);
        return with(new ReferralReceived(id, ticketId(), referral, at, window, at));
    }

    public ConversationFacts customerOptsIn(String type, String title) {
        return with(new OptInReceived(id, ticketId(), type, title, "{}", at, at));
    }

    public ConversationFacts labelled(String label) {
        return with(new LabelAdded(id, ticketId(), label, AGENT, at));
    }

    public ConversationFacts unlabelled(String label) {
        return with(new LabelRemoved(id, ticketId(), label, AGENT, at));
    }

    public ConversationFacts notedFor(String noteId, String text, String... mentions) {
        return with(new NoteAdded(id, ticketId(), noteId, text, AGENT, List.of(mentions), at));
    }

    public ConversationFacts mentionsSeenBy(String agent) {
        return with(new MentionsSeen(id, agent, at));
    }

    public ConversationFacts threadGoesTo(String appId) {
        return with(new ThreadControlChanged(id, ticketId(), false, appId, at, at));
    }

    public ConversationFacts threadComesBack() {
        return with(new ThreadControlChanged(id, ticketId(), true, null, at, at));
    }

    public ConversationFacts threadIsAskedForBy(String appId) {
        return with(new ThreadControlRequested(id, ticketId(), appId, at, at));
    }

    public ConversationFacts agentAnswers(String mid, String replyId, String text) {
        return with(new AgentReplyAccepted(
                id,
                ticketId(),
                replyId,
                AGENT,
                List.of(new ReplyPart(text, null, null)),
                mid,
                ReplyBasis.RESPONSE,
                at,
                window,
                "fingerprint",
                at));
    }

    public ConversationFacts customerAnswers(String answered, String mid, String text) {
        window = windowFrom(at, 1);
        return with(new MessageReceived(id, ticketId(), mid, text, List.of(), answered, null, null, at, window, at));
    }

    public ConversationFacts retried(String replyId, ReplyBasis basis, Integer... parts) {
        return with(new ReplyRetried(id, ticketId(), replyId, List.of(parts), AGENT, basis, at, window, at));
    }

    public ConversationFacts withdrawn(String replyId, Integer... parts) {
        return with(new ReplyWithdrawn(id, ticketId(), replyId, List.of(parts), AGENT, window, at));
    }

    public ConversationFacts markedSent(String replyId, Integer... parts) {
        return with(new ReplyMarkedSent(id, ticketId(), replyId, List.of(parts), AGENT, at));
    }

    public ConversationFacts deferred(String replyId, int part, SendError error, String reason, Instant retryAt) {
        return with(new SendDeferred(id, ticketId(), replyId, part, 1, error, reason, retryAt, at));
    }

    public ConversationFacts pageInboxWrites(String mid, String text) {
        return with(new PageInboxMessageRecorded(id, ticketId(), mid, text, List.of(), "263902037430900", at, at));
    }

    public ConversationFacts status(TicketStatus from, TicketStatus to, String agent) {
        return with(new TicketStatusChanged(id, ticketId(), from, to, agent, at));
    }

    public ConversationFacts removed() {
        return with(new TicketRemoved(id, ticketId(), "root", at));
    }

    public ConversationFacts assigned(String assignee) {
        return with(new TicketAssigned(id, ticketId(), assignee, AGENT, at));
    }

    public ConversationFacts noted(String noteId, String text) {
        return with(new NoteAdded(id, ticketId(), noteId, text, AGENT, List.of(), at));
    }

    public ConversationFacts profile(String name, String firstName, String lastName) {
        return with(new CustomerProfileRecorded(id, ticketId(), name, firstName, lastName, at));
    }

    /** Everything so far, in order. */
    public List<DomainEventMessage<?>> facts() {
        return List.copyOf(facts);
    }

    /** What came since the event of this number. */
    public List<DomainEventMessage<?>> since(long sequence) {
        return List.copyOf(facts.subList((int) sequence + 1, facts.size()));
    }

    private ConversationFacts with(ConversationEvent event) {
        facts.add(new GenericDomainEventMessage<>("Conversation", id, facts.size(), event));
        return this;
    }
}
