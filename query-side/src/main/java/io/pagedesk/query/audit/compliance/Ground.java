package io.pagedesk.query.audit.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reply of some basis rested on at an instant.
 *
 * @param customerActAt Meta's time of the customer's act; null where there is none
 * @param otherReplies how many other replies held a place under HUMAN_AGENT
 * @param allowedReplies how many may; negative for any number
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Ground(@Nullable Instant customerActAt, int otherReplies, int allowedReplies) {}
