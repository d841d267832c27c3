package io.pagedesk.command.page;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Record that Meta refused the Page's token. */
record ExpireCredentials(String pageId, int code, @Nullable Integer subcode) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
