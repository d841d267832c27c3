package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer pressed a button: one of a menu, of a card, or "Get started".
 *
 * @param mid Meta's id of the postback, or one made of what it says where Meta sends none
 * @param title the words on the button
 * @param payload what whoever made the button wanted to be told
 * @param referral where the customer came from, where "Get started" was pressed after a link or an ad
 * @param sentAt Meta's time, never later than {@code at}
 * @param window the window as it stands after this act
 */
@EventType("conversation.postback-received")
public record PostbackReceived(
        String conversationId,
        String ticketId,
        String mid,
        @PersonalData @Nullable String title,
        @PersonalData @Nullable String payload,
        @Nullable Referral referral,
        Instant sentAt,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}
