package io.pagedesk.command.page;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Record that Meta warned the Page, at Meta's time {@code warnedAt}. */
record WarnPage(String pageId, @Nullable String reason, Instant warnedAt) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
