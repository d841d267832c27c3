package io.pagedesk.command.page;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that Meta took the token; the token is encrypted already.
 *
 * @param fields the webhook fields that Meta confirmed to send
 * @param missing those that it was asked for and did not confirm
 */
record ConnectPage(
        String pageId,
        String appId,
        String name,
        String accessToken,
        TokenOrigin origin,
        List<String> fields,
        List<String> missing) {

    @TargetAggregateIdentifier
    String aggregateId() {
        return Page.idOf(pageId);
    }

    @Override
    public String toString() {
        return "ConnectPage[pageId=" + pageId + ", appId=" + appId + "]";
    }
}
