package io.pagedesk.command.graph;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells Meta's answers apart: a success, an error with or without a body, or something unreadable. */
final class GraphReading {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GraphReading() {}

    static GraphAnswer read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        JsonNode body = parse(response.getBody().readAllBytes());
        JsonNode error = body == null ? null : body.get("error");
        if (error != null && error.isObject()) {
            throw new GraphRefusedException(errorFrom(error, status), response.getHeaders());
        }
        if (status >= 300) {
            throw new GraphRefusedException(
                    new GraphError(null, null, status, null, false, null), response.getHeaders());
        }
        if (body == null) {
            throw new GraphOutcomeUnknownException(new IOException("an answer that is not JSON"));
        }
        return new GraphAnswer(body, response.getHeaders());
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read.isMissingNode() ? null : read;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static GraphError errorFrom(JsonNode error, int status) {
        return new GraphError(
                number(error, "code"),
                number(error, "error_subcode"),
                status,
                text(error, "message"),
                error.path("is_transient").asBoolean(false),
                text(error, "fbtrace_id"));
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
