package io.pagedesk.simulator.graph;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A call of the Graph API. As there, a parameter may stand in the query, in a form or in a JSON body, and an object in the
 * first two is written as JSON.
 *
 * @param body all parameters except the token and its proof
 * @param file the part {@code filedata} of a multipart form
 */
public record GraphRequest(
        @Nullable String token,
        @Nullable String proof,
        ObjectNode body,
        String url,
        @Nullable FilePart file) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String BEARER = "Bearer ";

    static GraphRequest of(@Nullable String authorization, Map<String, String> parameters, byte[] json, String url) {
        var all = parse(json);
        parameters.forEach((name, value) -> {
            if (!all.has(name)) {
                all.set(name, valueOf(value));
            }
        });
        var parameterToken = textOf(all.remove("access_token"));
        var proof = textOf(all.remove("appsecret_proof"));
        var bearer = bearerOf(authorization);
        return new GraphRequest(bearer == null ? parameterToken : bearer, proof, all, url, null);
    }

    GraphRequest with(@Nullable FilePart part) {
        return new GraphRequest(token, proof, body, url, part);
    }

    private static @Nullable String bearerOf(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : null;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(textOf(body.get(name)));
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> GraphException.badParameter("The parameter " + name + " is required"));
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainer() ? null : node.asString();
    }

    private static ObjectNode parse(byte[] json) {
        if (json.length == 0) {
            return MAPPER.createObjectNode();
        }
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode body) {
                return body;
            }
        } catch (JacksonException e) {
            // Meta gives the same answer to text that is no JSON and to JSON that is no object.
        }
        throw GraphException.badParameter("The request body must be a JSON object");
    }

    private static JsonNode valueOf(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return MAPPER.readTree(text);
            } catch (JacksonException e) {
                return StringNode.valueOf(text);
            }
        }
        return StringNode.valueOf(text);
    }
}
