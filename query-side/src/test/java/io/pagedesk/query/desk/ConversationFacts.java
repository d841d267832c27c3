package io.pagedesk.query.desk;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
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

    public ConversationFacts ticketOpened() {
        return ticketOpened(null, null, null);
    }

    public ConversationFacts ticketOpened(String name, String firstName, String lastName) {
        return with(new TicketOpened(id, ticketId(), pageId, psid, name, firstName, lastName, false, at, at));
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
        return with(new ReplyFailed(id, ticketId(), replyId, part, reason, error, stated, at));
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

    public ConversationFacts pageInboxWrites(String mid, String text) {
        return with(new PageInboxMessageRecorded(id, ticketId(), mid, text, List.of(), "263902037430900", at, at));
    }

    public ConversationFacts status(TicketStatus from, TicketStatus to, String agent) {
        return with(new TicketStatusChanged(id, ticketId(), from, to, agent, at));
    }

    public ConversationFacts assigned(String assignee) {
        return with(new TicketAssigned(id, ticketId(), assignee, AGENT, at));
    }

    public ConversationFacts noted(String noteId, String text) {
        return with(new NoteAdded(id, ticketId(), noteId, text, AGENT, at));
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
