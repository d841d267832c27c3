package io.pagedesk.query.audit.trail;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What facts follow from. An automation's act names the event that it acted on; what becomes of a reply follows from its
 * acceptance, or from the agent's decision to send it again. Looks at the facts in their order.
 */
final class ReplyCauses {

    private final Map<String, String> decisions = new HashMap<>();

    @Nullable
    String causeOf(EventMessage<?> event) {
        Object fact = event.getPayload();
        if (fact instanceof AgentReplyAccepted it) {
            decisions.put(it.replyId(), event.getIdentifier());
        } else if (fact instanceof ReplyRetried it) {
            decisions.put(it.replyId(), event.getIdentifier());
        }
        Object onRecord = event.getMetaData().get("causationId");
        String reply = onRecord == null ? replyOf(fact) : null;
        return onRecord != null ? onRecord.toString() : reply == null ? null : decisions.get(reply);
    }

    private static @Nullable String replyOf(Object fact) {
        if (fact instanceof SendAttempted it) {
            return it.replyId();
        } else if (fact instanceof SendDeferred it) {
            return it.replyId();
        } else if (fact instanceof ReplySent it) {
            return it.replyId();
        } else if (fact instanceof ReplyUncertain it) {
            return it.replyId();
        } else if (fact instanceof ReplyRejudged it) {
            return it.replyId();
        }
        return fact instanceof ReplyFailed it ? it.replyId() : null;
    }
}
