package io.pagedesk.command.page;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Let the Page's replies wait. Answered by whether that is news. */
record HoldSends(String pageId, HoldReason reason, @Nullable Instant until) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
