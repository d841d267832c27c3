package io.pagedesk.query.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the replies of a Page wait.
 *
 * @param reason a stable word: {@code credentials-expired}, {@code restricted}, {@code rate-limited},
 *     {@code permission-missing}
 * @param until when sending is tried again by itself; null for when somebody did something about it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PageHold", description = "Why the replies of a Page wait")
public record PageHold(
        @Schema(allowableValues = {"credentials-expired", "restricted", "rate-limited", "permission-missing"})
        String reason,

        @Schema(description = "When sending is tried again by itself; null for when somebody did something about it")
        @Nullable
        Instant until) {

    static final String CREDENTIALS_EXPIRED = "credentials-expired";
    static final String RESTRICTED = "restricted";
}
