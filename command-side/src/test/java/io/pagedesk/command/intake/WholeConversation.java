package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketOpened;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds for the events of any conversation, whatever it was told: nothing of it is half stored. */
final class WholeConversation {

    private WholeConversation() {}

    static void check(List<ConversationEvent> events) {
        assertThat(events.get(0)).isInstanceOf(ConversationStarted.class);
        assertThat(events).filteredOn(ConversationStarted.class::isInstance).hasSize(1);
        assertThat(events.stream().flatMap(WholeConversation::mid)).doesNotHaveDuplicates();
        assertThat(events.stream().map(WholeConversation::openedAt).filter(Objects::nonNull))
                .isSorted();
        everyTicketBeginsWithWhatOpenedIt(events);
    }

    private static void everyTicketBeginsWithWhatOpenedIt(List<ConversationEvent> events) {
        int tickets = 0;
        for (int n = 0; n < events.size(); n++) {
            if (events.get(n) instanceof TicketOpened opened) {
                assertThat(opened.ticketId()).isEqualTo(opened.conversationId() + "-" + ++tickets);
                assertThat(n + 1).as("something follows").isLessThan(events.size());
                assertThat(windowOf(events.get(n + 1))).as("what opened it").isNotNull();
            }
        }
    }

    /** A repetition has the same time; with another one, Meta never sends an id again, and a forgotten id is new. */
    private static Stream<String> mid(ConversationEvent event) {
        if (event instanceof MessageReceived message) {
            return Stream.of(message.mid() + " at " + message.sentAt());
        }
        return event instanceof PostbackReceived postback
                ? Stream.of(postback.mid() + " at " + postback.sentAt())
                : Stream.of();
    }

    private static Instant openedAt(ConversationEvent event) {
        ReplyWindow window = windowOf(event);
        return window == null ? null : window.openedAt();
    }

    private static ReplyWindow windowOf(ConversationEvent event) {
        if (event instanceof MessageReceived message) {
            return message.window();
        } else if (event instanceof PostbackReceived postback) {
            return postback.window();
        } else if (event instanceof ReactionReceived reaction) {
            return reaction.window();
        }
        return event instanceof ReferralReceived referral ? referral.window() : null;
    }
}
