package io.pagedesk.command.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why something a user asked for is not done. It travels as the details of a command's failure, so everything in it is
 * plain JSON.
 *
 * @param code stable and machine-readable, such as {@code app-exists}
 * @param status the HTTP status: 4xx, or 503 where it is Meta that cannot be reached
 * @param detail one sentence for a person; never a secret, never a customer's text
 * @param properties more members of the problem document
 */
public record Refusal(String code, int status, String detail, Map<String, Object> properties) {

    /** Property: the seconds to wait before another try; answered as {@code Retry-After} as well. */
    public static final String RETRY_AFTER = "retryAfter";

    public Refusal {
        properties = Map.copyOf(properties);
    }

    public static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(code, status.value(), detail, Map.of());
    }

    /** This refusal with its members replaced. */
    public Refusal with(Map<String, Object> members) {
        return new Refusal(code, status, detail, members);
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
