package io.pagedesk.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment that Meta keeps for later sends.
 *
 * @param source the address it came from, or the name of the uploaded file
 * @param reusable false where only the first recipient may get it
 * @param sentTo its first recipient
 */
public record Upload(
        String id,
        String pageId,
        String type,
        String source,
        boolean reusable,
        Instant savedAt,
        @Nullable String sentTo) {

    private static final Duration LIFE = Duration.ofDays(90);

    /** Meta forgets it after 90 days. */
    public boolean servesFor(String page, String psid, Instant now) {
        var forThisPerson = reusable || sentTo == null || sentTo.equals(psid);
        return pageId.equals(page) && forThisPerson && now.isBefore(savedAt.plus(LIFE));
    }

    Upload sentTo(String psid) {
        return new Upload(id, pageId, type, source, reusable, savedAt, sentTo == null ? psid : sentTo);
    }
}
