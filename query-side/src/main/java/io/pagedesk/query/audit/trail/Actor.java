package io.pagedesk.query.audit.trail;

import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageSubscriptionLost;
import io.pagedesk.events.page.PageWarned;
import java.util.Locale;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Who caused a fact: the agent or customer on record; of what nobody at the desk did, Meta where it is Meta's word.
 *
 * @param name an agent's username, else the kind in lower case; null where nobody is on record
 */
record Actor(@Nullable String name, @Nullable ActorKind kind) {

    private static final String CUSTOMER = "customer";
    private static final String SYSTEM = "system";
    private static final Set<Class<?>> WORD_OF_META = Set.of(
            MessagesDelivered.class,
            MessagesRead.class,
            PageInboxMessageRecorded.class,
            ReplySent.class,
            ThreadControlChanged.class,
            ThreadControlRequested.class,
            PageCredentialsExpired.class,
            PageReleased.class,
            PageRestricted.class,
            PageSubscriptionLost.class,
            PageWarned.class);

    static Actor of(EventMessage<?> event) {
        Object onRecord = event.getMetaData().get("actor");
        if (onRecord == null) {
            return new Actor(null, null);
        } else if (CUSTOMER.equals(onRecord)) {
            return of(ActorKind.CUSTOMER);
        } else if (SYSTEM.equals(onRecord)) {
            return of(isWordOfMeta(event.getPayload()) ? ActorKind.META : ActorKind.SYSTEM);
        }
        return new Actor(onRecord.toString(), ActorKind.AGENT);
    }

    private static Actor of(ActorKind kind) {
        return new Actor(kind.name().toLowerCase(Locale.ROOT), kind);
    }

    private static boolean isWordOfMeta(Object fact) {
        if (fact instanceof SendDeferred deferred) {
            SendError error = deferred.error();
            return error.httpStatus() != null;
        } else if (fact instanceof ReplyFailed failed) {
            return failed.refusedBy() == RefusedBy.META;
        }
        return WORD_OF_META.contains(fact.getClass());
    }
}
