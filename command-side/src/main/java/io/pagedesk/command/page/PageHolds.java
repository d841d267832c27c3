package io.pagedesk.command.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which Pages' replies wait, and why. What one Page is held for never concerns another. */
public interface PageHolds {

    /** How the Page's replies stand at this moment; empty unless it is connected. */
    Optional<PageSending> sending(String pageId);

    /** The Pages whose hold may end without an admin: at its time, or by a probe. */
    List<PageSending> passing();

    /** Holds a connected Page for {@code RATE_LIMITED} or {@code PERMISSION_MISSING}. */
    void hold(String pageId, HoldReason reason, @Nullable Instant until);

    /** Ends a hold for this reason; nothing where there is none. A dead token is mended by a reconnect alone. */
    void release(String pageId, HoldReason reason);

    /** True for one caller within {@code every}: it may send, to try out whether the cause of the hold is gone. */
    boolean claimProbe(String pageId, Duration every);
}
