package io.pagedesk.command.page;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Record that Meta restricted the Page. */
record RestrictPage(String pageId, @Nullable String reason) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
