package io.pagedesk.command.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;

/**
 * What a message hands on to those it causes. An event keeps its command's actor; a command caused by an event does
 * not, since then an automation acts, not the agent whose act it followed.
 */
@Component
class EventOrigin implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> handedOn = new HashMap<>();
        for (String key : keysOf(message)) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                handedOn.put(key, value);
            }
        }
        if (message instanceof EventMessage) {
            handedOn.put(Origin.CAUSATION_ID, message.getIdentifier());
        }
        return handedOn;
    }

    private static List<String> keysOf(Message<?> message) {
        return message instanceof CommandMessage
                ? List.of(Origin.ACTOR, Origin.CORRELATION_ID, Origin.CAUSATION_ID)
                : List.of(Origin.CORRELATION_ID);
    }
}
