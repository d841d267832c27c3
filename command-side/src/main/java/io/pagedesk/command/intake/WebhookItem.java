package io.pagedesk.command.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of one entry of a delivery, still as Meta sent it.
 *
 * @param channel the list it came in: {@code messaging}, {@code standby} or {@code changes}
 * @param entryTime Meta's time of the entry, for items that bring none
 */
record WebhookItem(String pageId, String channel, JsonNode entryTime, JsonNode json) {

    /** The person it is about: the recipient of what the Page sent, the sender of anything else; empty for none. */
    String psid() {
        String sender = idOf("sender");
        return isEcho() || sender.equals(pageId) ? idOf("recipient") : sender;
    }

    boolean isEcho() {
        return json.path("message").path("is_echo").asBoolean(false);
    }

    /** This item alone, in a body that can be taken in again. */
    JsonNode asDelivery() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "page");
        ObjectNode entry = body.putArray("entry").addObject().put("id", pageId);
        entry.set("time", entryTime);
        entry.putArray(channel).add(json);
        return body;
    }

    private String idOf(String role) {
        return json.path(role).path("id").asString("");
    }
}
