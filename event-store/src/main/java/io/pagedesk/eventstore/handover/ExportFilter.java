package io.pagedesk.eventstore.handover;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.page.PageEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells which events belong to a Page or a customer. A conversation says so in its first event alone. */
public final class ExportFilter {

    private final ExportScope scope;
    private final Set<UUID> conversations = new HashSet<>();

    public ExportFilter(ExportScope scope) {
        this.scope = scope;
    }

    /** Looks at all events, in their order. */
    public boolean wants(Object fact) {
        if (scope.page() == null) {
            return true;
        } else if (fact instanceof ConversationEvent event) {
            UUID id = UUID.fromString(event.conversationId());
            if (event instanceof ConversationStarted started && isWanted(started)) {
                conversations.add(id);
            }
            return conversations.contains(id);
        }
        return scope.customer() == null
                && fact instanceof PageEvent event
                && event.pageId().equals(scope.page());
    }

    private boolean isWanted(ConversationStarted started) {
        return started.pageId().equals(scope.page())
                && (scope.customer() == null || scope.customer().equals(started.psid()));
    }
}
