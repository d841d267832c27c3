package io.pagedesk.command.problem;

import java.util.Map;

/** One field of a request and what is wrong with it; the field is empty when the whole body cannot be read. */
public record InvalidField(String field, String message) {

    Map<String, String> asMap() {
        return Map.of("field", field, "message", message);
    }
}
