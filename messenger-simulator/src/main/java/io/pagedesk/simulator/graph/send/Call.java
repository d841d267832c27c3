package io.pagedesk.simulator.graph.send;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call of the Send API as it came in, without its token.
 *
 * @param status of the answer; null while there is none, and for ever where the connection was broken
 */
public record Call(
        long number,
        Instant at,
        String node,
        JsonNode body,
        @Nullable Integer status,
        @Nullable JsonNode answer) {

    Call answered(int newStatus, @Nullable JsonNode newAnswer) {
        return new Call(number, at, node, body, newStatus, newAnswer);
    }
}
