package io.pagedesk.eventstore.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as a line.
 *
 * @param row columns by their names: text, numbers, truth values; instants as ISO-8601, bytes in base64
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportedRow(String table, Map<String, @Nullable Object> row) {}
