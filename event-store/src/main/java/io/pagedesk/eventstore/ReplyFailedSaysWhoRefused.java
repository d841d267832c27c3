package io.pagedesk.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code conversation.reply-failed}, from revision 1 to 2: says whose word ended the reply. Until then it had to be
 * guessed from the error, which also stands there where Meta was busy until the desk gave up.
 */
final class ReplyFailedSaysWhoRefused extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("conversation.reply-failed", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("conversation.reply-failed", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, ReplyFailedSaysWhoRefused::withRefuser);
    }

    private static JsonNode withRefuser(JsonNode event) {
        boolean metaWasAsked = event.path("error").isObject();
        boolean gaveUp = "gave-up".equals(event.path("reason").asString(""));
        return ((ObjectNode) event).put("refusedBy", metaWasAsked && !gaveUp ? "META" : "DESK");
    }
}
