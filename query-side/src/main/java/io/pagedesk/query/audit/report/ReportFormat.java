package io.pagedesk.query.audit.report;

import io.pagedesk.query.problem.InvalidRequestException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a report is written. */
enum ReportFormat {
    JSON("application/json") {
        @Override
        ReportRows rows(Writer out, JsonMapper json) {
            return JsonRows.array(out, json);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        ReportRows rows(Writer out, JsonMapper json) {
            return JsonRows.lines(out, json);
        }
    },
    CSV("text/csv") {
        @Override
        ReportRows rows(Writer out, JsonMapper json) {
            return new CsvRows(out);
        }
    };

    private final String contentType;

    ReportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract ReportRows rows(Writer out, JsonMapper json);

    static ReportFormat named(@Nullable String name) {
        return name == null || name.isEmpty()
                ? JSON
                : Arrays.stream(values())
                        .filter(format -> format.extension().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidRequestException("format", "must be json, ndjson or csv"));
    }
}
