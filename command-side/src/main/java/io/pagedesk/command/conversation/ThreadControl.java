package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ThreadControlChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may write to the customer: this desk's App, or another one of the Page.
 *
 * @param ownerAppId Meta's id of the app that owns the thread, where told
 * @param changedAt Meta's time of the latest change that is known; null before the first
 */
record ThreadControl(
        boolean ours, @Nullable String ownerAppId, @Nullable Instant changedAt) {

    /** Until Meta says otherwise, the App that receives a thread owns it. */
    static final ThreadControl OURS = new ThreadControl(true, null, null);

    static ThreadControl of(ThreadControlChanged change) {
        return new ThreadControl(change.ours(), change.ownerAppId(), change.changedAt());
    }

    boolean isOurs() {
        return ours;
    }

    /** Whether something of that time is later than all that is known. */
    boolean isBefore(Instant at) {
        return changedAt == null || changedAt.isBefore(at);
    }
}
