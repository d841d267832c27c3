package io.pagedesk.command.intake;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of one entry of a delivery, still as Meta sent it.
 *
 * @param channel the list it came in: {@code messaging}, {@code standby} or {@code changes}
 * @param entryTime Meta's time of the entry, for items that bring none
 */
record WebhookItem(String pageId, String channel, JsonNode entryTime, JsonNode json) {

    static final String MESSAGING = "messaging";
    static final String STANDBY = "standby";

    /** Far wider than what Meta sends, and narrow enough for every store and address. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    /** An item of an entry. One without a sender is about the Page alone, which some entries do not name. */
    static WebhookItem of(JsonNode entry, String channel, JsonNode json) {
        String named = idIn(entry);
        boolean saidByItem = named.isEmpty() && !json.has("sender");
        return new WebhookItem(saidByItem ? idIn(json.path("recipient")) : named, channel, entry.path("time"), json);
    }

    /** Whether it came in one of the lists that carry what happens in conversations. */
    boolean isConversational() {
        return MESSAGING.equals(channel) || STANDBY.equals(channel);
    }

    /** The person it is about: the recipient of what the Page did, the sender of anything else; empty for none. */
    String psid() {
        String psid = idIn(json.path(isByPage() ? "recipient" : "sender"));
        return psid.equals(pageId) ? "" : psid;
    }

    /** Whether the Page did it, and not the customer. */
    boolean isByPage() {
        return isEcho() || (!pageId.isEmpty() && idIn(json.path("sender")).equals(pageId));
    }

    private boolean isEcho() {
        return MetaFields.flag(json.path("message").path("is_echo"));
    }

    /** This item alone, in a body that can be taken in again. */
    byte[] asDelivery() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "page");
        ObjectNode entry = body.putArray("entry").addObject().put("id", pageId);
        entry.set("time", entryTime);
        entry.putArray(channel).add(json);
        return JsonMapper.shared().writeValueAsBytes(body);
    }

    private static String idIn(JsonNode role) {
        String id = MetaFields.id(role.path("id"));
        return id != null && ID.matcher(id).matches() ? id : "";
    }
}
