package io.pagedesk.command.facebook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's login with Facebook gave for one App.
 *
 * @param facebookUserId as this App knows them
 * @param expiresAt absent where Meta named no end
 */
public record FacebookLogin(
        String appId,
        String agent,
        String facebookUserId,
        @Nullable String facebookName,
        String token,
        @Nullable Instant expiresAt,
        List<String> granted,
        List<String> declined,
        Instant loggedInAt) {

    boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "FacebookLogin[appId=" + appId + ", agent=" + agent + "]";
    }
}
