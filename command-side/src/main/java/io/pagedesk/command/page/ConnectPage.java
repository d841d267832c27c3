package io.pagedesk.command.page;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that Meta took the token and sends these fields; the token is encrypted already. */
record ConnectPage(String pageId, String appId, String name, String accessToken, List<String> fields) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }

    @Override
    public String toString() {
        return "ConnectPage[pageId=" + pageId + ", appId=" + appId + "]";
    }
}
