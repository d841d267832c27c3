package io.pagedesk.query.audit.report;

import io.pagedesk.query.audit.compliance.ConversationCheck;
import io.pagedesk.query.audit.events.RecordedEvents;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks that go on where they stopped: a long conversation is read once, and from then on only what is new in it. The
 * conversations last asked for are remembered.
 */
final class RunningChecks {

    private final RecordedEvents events;
    private final Map<String, Running> running;

    RunningChecks(RecordedEvents events, int mostConversations) {
        this.events = events;
        this.running = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Running> eldest) {
                return size() > mostConversations;
            }
        };
    }

    /** The check, once it went through the conversation up to this event and no further. */
    synchronized ConversationCheck upTo(String conversationId, long sequence) {
        Running known = running.get(conversationId);
        if (known == null || known.upTo > sequence) {
            known = new Running();
            running.put(conversationId, known);
        }
        CheckedConversations.goOn(known.check, events, conversationId, known.upTo + 1, sequence);
        known.upTo = sequence;
        return known.check;
    }

    private static final class Running {

        private final ConversationCheck check = new ConversationCheck();
        private long upTo = -1;
    }
}
