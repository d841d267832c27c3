package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Meta told the customer's name. Any part may be missing, but not all. Holds for every ticket of the conversation. */
@EventType("conversation.customer-profile-recorded")
public record CustomerProfileRecorded(
        String conversationId,
        String ticketId,
        @PersonalData @Nullable String name,
        @PersonalData @Nullable String firstName,
        @PersonalData @Nullable String lastName,
        Instant at)
        implements TicketEvent {}
