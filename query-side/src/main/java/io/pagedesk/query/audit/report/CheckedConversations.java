package io.pagedesk.query.audit.report;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.compliance.ConversationCheck;
import io.pagedesk.query.audit.events.RecordedEvents;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Conversations that were gone through from beginning to end. Those last asked for are remembered, so that one is
 * seldom read again, and never more than so many replies of them.
 */
final class CheckedConversations {

    private final RecordedEvents events;
    private final int mostReplies;
    private final Map<String, Map<Long, CheckedReply>> conversations = new LinkedHashMap<>(16, 0.75f, true);
    private int replies;

    CheckedConversations(RecordedEvents events, int mostReplies) {
        this.events = events;
        this.mostReplies = mostReplies;
    }

    /** The reply whose place in the report is at that event of the conversation; null where there is none. */
    @Nullable
    CheckedReply replyAt(String conversationId, long sequence) {
        Map<Long, CheckedReply> known = conversations.get(conversationId);
        if (known == null) {
            known = check(conversationId);
            conversations.put(conversationId, known);
            replies += known.size();
            forgetOthers(conversationId);
        }
        return known.get(sequence);
    }

    int remembered() {
        return replies;
    }

    private Map<Long, CheckedReply> check(String conversationId) {
        Map<Long, CheckedReply> bySequence = new LinkedHashMap<>();
        ConversationCheck check = new ConversationCheck();
        goOn(check, events, conversationId, 0, Long.MAX_VALUE);
        check.replies().forEach(reply -> bySequence.put(reply.sequence(), reply));
        return bySequence;
    }

    /** Has the check go on through these events of the conversation. */
    static void goOn(ConversationCheck check, RecordedEvents events, String conversationId, long from, long upTo) {
        try (Stream<DomainEventMessage<?>> stream = events.of(conversationId, from)) {
            stream.takeWhile(event -> event.getSequenceNumber() <= upTo).forEach(event -> {
                if (event.getPayload() instanceof ConversationEvent fact) {
                    Object actor = event.getMetaData().get("actor");
                    check.take(fact, actor == null ? null : actor.toString(), event.getSequenceNumber());
                }
            });
        }
    }

    private void forgetOthers(String but) {
        Iterator<Map.Entry<String, Map<Long, CheckedReply>>> eldestFirst =
                conversations.entrySet().iterator();
        while (replies > mostReplies && eldestFirst.hasNext()) {
            Map.Entry<String, Map<Long, CheckedReply>> eldest = eldestFirst.next();
            if (!eldest.getKey().equals(but)) {
                replies -= eldest.getValue().size();
                eldestFirst.remove();
            }
        }
    }
}
