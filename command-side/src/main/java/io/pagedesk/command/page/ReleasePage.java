package io.pagedesk.command.page;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that Meta lifted the restriction. */
record ReleasePage(String pageId) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }
}
