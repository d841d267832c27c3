package io.pagedesk.command.page;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forget the Page's token; its tickets stay. */
record DisconnectPage(String pageId) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
