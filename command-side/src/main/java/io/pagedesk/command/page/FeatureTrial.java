package io.pagedesk.command.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the last trial of a feature went; {@code code} as Meta refused it. */
record FeatureTrial(
        boolean available, @Nullable Integer code, @Nullable Integer subcode, Instant triedAt) {}
