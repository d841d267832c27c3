package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * The customer came into the existing conversation by a link or an ad, and has not written yet. It opens the standard
 * window, but asks for no answer: the ticket keeps its status.
 *
 * @param window the window as it stands after this act
 */
@EventType("conversation.referral-received")
public record ReferralReceived(
        String conversationId, String ticketId, Referral referral, Instant referredAt, ReplyWindow window, Instant at)
        implements TicketEvent {}
