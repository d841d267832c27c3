package io.pagedesk.query.audit.report;

import io.pagedesk.query.audit.compliance.CheckedReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON, one a line: each by itself, or all of them as one array. */
final class JsonRows implements ReportRows {

    private final Writer out;
    private final JsonMapper json;
    private final String opening;
    private final String between;
    private final String closing;
    private boolean first = true;

    private JsonRows(Writer out, JsonMapper json, String opening, String between, String closing) {
        this.out = out;
        this.json = json;
        this.opening = opening;
        this.between = between;
        this.closing = closing;
    }

    static JsonRows array(Writer out, JsonMapper json) {
        return new JsonRows(out, json, "[", ",\n", "]\n");
    }

    static JsonRows lines(Writer out, JsonMapper json) {
        return new JsonRows(out, json, "", "", "");
    }

    @Override
    public void begin() {
        write(opening);
    }

    @Override
    public void row(CheckedReply reply) {
        write(first ? "" : between);
        first = false;
        write(json.writeValueAsString(reply) + (between.isEmpty() ? "\n" : ""));
    }

    @Override
    public void end() {
        write(closing);
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
