package io.pagedesk.query.audit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The last line: what the lines before it are. Without it an export is not whole.
 *
 * @param manifest the form of the lines
 * @param events how many lines there are before this one
 * @param sha256 of those lines, with the line feed that ends each
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportManifest(String manifest, Instant exportedAt, ExportScope scope, long events, String sha256) {

    static final String FORM = "pagedesk-events-1";
}
