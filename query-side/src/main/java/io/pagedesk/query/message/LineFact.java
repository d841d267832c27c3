package io.pagedesk.query.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a line between the messages says, for whoever words it.
 *
 * @param from the status before, of STATUS_CHANGED
 * @param to the status since, of STATUS_CHANGED
 * @param detail whom or what it is about, where that is known: a username, a title, an id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineFact", description = "What a line of the desk says, for whoever words it")
public record LineFact(
        LineKind kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String detail) {

    static LineFact of(LineKind kind, @Nullable String detail) {
        return new LineFact(kind, null, null, detail);
    }

    static LineFact statusChanged(String from, String to) {
        return new LineFact(LineKind.STATUS_CHANGED, from, to, null);
    }

    Document document() {
        return new Document("kind", kind.name())
                .append("from", from)
                .append("to", to)
                .append("detail", detail);
    }

    static @Nullable LineFact in(Document message) {
        Document line = message.get(MessageFields.LINE, Document.class);
        return line == null
                ? null
                : new LineFact(
                        LineKind.valueOf(line.getString("kind")),
                        line.getString("from"),
                        line.getString("to"),
                        line.getString("detail"));
    }
}
