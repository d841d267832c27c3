package io.pagedesk.simulator.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An error of the Graph API: {@code {error: {message, type, code, error_subcode?, fbtrace_id}}}. */
public final class GraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable Integer subcode;
    private final HttpStatusCode status;
    private final Map<String, String> headers;

    private GraphException(
            String message, int code, @Nullable Integer subcode, int status, Map<String, String> headers) {
        super(message, null, false, false);
        this.code = code;
        this.subcode = subcode;
        this.status = HttpStatusCode.valueOf(status);
        this.headers = Map.copyOf(headers);
    }

    public static GraphException of(int code, @Nullable Integer subcode, String message) {
        return new GraphException(message, code, subcode, usualStatus(code), Map.of());
    }

    public static GraphException of(
            int code, @Nullable Integer subcode, @Nullable Integer status, @Nullable Map<String, String> headers) {
        return new GraphException(
                "(#" + code + ") Refused on purpose",
                code,
                subcode,
                status == null ? usualStatus(code) : status,
                headers == null ? Map.of() : headers);
    }

    /** A parameter that is missing or wrong: error 100. */
    public static GraphException badParameter(String message) {
        return of(100, null, "(#100) " + message);
    }

    public static GraphException noSuchObject(String id) {
        return of(
                100,
                33,
                "Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation");
    }

    public static GraphException badToken(@Nullable Integer subcode, String message) {
        return of(190, subcode, message);
    }

    private static int usualStatus(int code) {
        return switch (code) {
            case 190 -> 401;
            case 10, 200, 230, 368 -> 403;
            case 1, 2 -> 500;
            default -> 400;
        };
    }

    public HttpStatusCode status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    public JsonNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putObject("error")
                .put("message", getMessage())
                .put("type", "OAuthException")
                .put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (code <= 2) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", TraceIds.next());
        return body;
    }
}
