package io.pagedesk.command.graph;

import org.springframework.http.HttpHeaders;

/** Meta answered, and the answer is an error: the call had no effect. */
public final class GraphRefusedException extends GraphException {

    private final GraphError error;
    private final transient HttpHeaders headers;

    public GraphRefusedException(GraphError error, HttpHeaders headers) {
        super("Meta answered error " + error.code() + "/" + error.subcode() + ", HTTP " + error.httpStatus(), null);
        this.error = error;
        this.headers = headers;
    }

    public GraphError error() {
        return error;
    }

    /** The answer's headers, with Meta's usage limits. */
    public HttpHeaders headers() {
        return headers;
    }
}
