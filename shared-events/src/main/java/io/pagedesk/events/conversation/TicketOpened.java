package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work began: the customer wrote while no ticket of the conversation was open. It starts as
 * {@link TicketStatus#AWAITING_AGENT} with nobody assigned.
 *
 * @param name the customer's full name where the profile is known by now; likewise firstName and lastName
 * @param testMode the Page's App was in test mode
 * @param openedAt Meta's time of the customer's act
 */
@EventType("conversation.ticket-opened")
public record TicketOpened(
        String conversationId,
        String ticketId,
        String pageId,
        @PersonalData String psid,
        @PersonalData @Nullable String name,
        @PersonalData @Nullable String firstName,
        @PersonalData @Nullable String lastName,
        boolean testMode,
        Instant openedAt,
        Instant at)
        implements TicketEvent {}
