package io.pagedesk.command.page;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that Meta sends the App only some of the Page's webhooks, or none. */
record LoseSubscription(String pageId, String appId, List<String> remaining, List<String> missing) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
