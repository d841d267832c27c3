package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.Received;
import tools.jackson.databind.JsonNode;

/**
 * An item about one customer.
 *
 * @param kind Meta's name for what it says
 * @param said what stands under that name
 * @param appId the App that it was sent to
 */
record CustomerItem(String kind, JsonNode said, WebhookItem whole, Received from, String appId) {

    boolean isByPage() {
        return whole.isByPage();
    }

    /** Meta's id, or one made of the item. */
    String mid() {
        return MetaFields.mid(said, kind, whole);
    }
}
