package io.pagedesk.query.audit.report;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.query.audit.events.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A desk of any number of conversations, one reply in each: its events are made as they are asked for, and kept nowhere. */
final class EndlessDesk implements RecordedEvents {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int EVENTS = 5;

    private final int conversations;
    private int walked;

    EndlessDesk(int conversations) {
        this.conversations = conversations;
    }

    /** How many events of the whole store were asked for so far. */
    int walked() {
        return walked;
    }

    @Override
    public Stream<DomainEventMessage<?>> of(String aggregateId, long firstSequence) {
        return IntStream.range((int) firstSequence, EVENTS).mapToObj(sequence -> message(aggregateId, sequence));
    }

    /** The conversations go on side by side, a hundred at a time. */
    @Override
    public void walk(@Nullable Instant since, Predicate<TrackedEventMessage<?>> taker) {
        int side = Math.min(100, conversations);
        for (long index = 0; index < (long) conversations * EVENTS; index++) {
            walked++;
            long group = index / (side * EVENTS);
            long within = index % (side * EVENTS);
            String id = "c" + (group * side + within % side);
            DomainEventMessage<?> event = message(id, (int) (within / side));
            if (!taker.test(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(index), event))) {
                return;
            }
        }
    }

    private static DomainEventMessage<?> message(String id, int sequence) {
        return new GenericDomainEventMessage<>("Conversation", id, sequence, fact(id, sequence));
    }

    private static ConversationEvent fact(String id, int sequence) {
        String ticket = id + "-1";
        ReplyWindow window =
                new ReplyWindow(NOON, NOON.plus(Duration.ofHours(24)), NOON.plus(Duration.ofDays(7)), 1, 1, false);
        return switch (sequence) {
            case 0 -> new ConversationStarted(id, "page-1", "psid", NOON);
            case 1 -> new MessageReceived(id, ticket, "m", "hi", List.of(), null, null, null, NOON, window, NOON);
            case 2 ->
                new AgentReplyAccepted(
                        id,
                        ticket,
                        "r-" + id,
                        "grace",
                        List.of(new ReplyPart("hi", null, null)),
                        null,
                        ReplyBasis.RESPONSE,
                        NOON,
                        window,
                        "print",
                        NOON);
            case 3 -> new SendAttempted(id, ticket, "r-" + id, 0, 1, ReplyBasis.RESPONSE, NOON, NOON);
            default -> new ReplySent(id, ticket, "r-" + id, 0, "s-" + id, ReplyBasis.RESPONSE, NOON, NOON);
        };
    }
}
