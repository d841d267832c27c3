package io.pagedesk.command.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to call the Graph API for one Page.
 *
 * @param appSecret the secret of the App that the token was issued for, never of another one
 * @param takenAt when the Page was connected with it, which tells a token from the same one given anew; null while the
 *     Page is being connected
 */
public record PageToken(
        String pageId,
        String appId,
        String token,
        String appSecret,
        @Nullable Instant takenAt) {

    @Override
    public String toString() {
        return "PageToken[pageId=" + pageId + ", appId=" + appId + "]";
    }
}
