package io.pagedesk.command.problem;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Refusals as the documents that callers read: RFC 9457, with a stable {@code code}. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(Refusal refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), refusal.detail());
        problem.setProperty("code", refusal.code());
        refusal.properties().forEach(problem::setProperty);
        return problem;
    }

    /** What the web framework itself refuses: its own words, and the code of the status. */
    public static ProblemDetail of(HttpStatusCode status, @Nullable String detail) {
        return of(new Refusal(codeOf(status), status.value(), detail == null ? "" : detail, Map.of()));
    }

    private static String codeOf(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null || known == HttpStatus.BAD_REQUEST) {
            return "invalid-request";
        }
        return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
