package io.pagedesk.command.page;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that Meta sends the App all of the Page's webhooks. */
record ConfirmSubscription(String pageId, String appId, List<String> fields) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
