package io.pagedesk.command.page;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let the Page's replies leave again, where they wait for this reason. */
record ResumeSends(String pageId, HoldReason reason) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
