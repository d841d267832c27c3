package io.pagedesk.command.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The refusal of what a caller wrote: 400 {@code invalid-request}, one entry in {@code errors} per field. */
public final class InvalidRequest {

    private InvalidRequest() {}

    public static Refusal of(List<InvalidField> fields) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid.")
                .with(Map.of("errors", fields.stream().map(InvalidField::asMap).toList()));
    }

    public static Refusal of(String field, String message) {
        return of(List.of(new InvalidField(field, message)));
    }
}
