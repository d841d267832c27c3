package io.pagedesk.command.page;

import io.pagedesk.command.graph.PageToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a call of the Graph API, or a webhook, taught about a Page. Saying the same again changes nothing. */
public interface PageStates {

    /**
     * Meta refused this token (error 190). Does nothing when the Page has another token by now, so that a late answer
     * to an old token does not undo a reconnect.
     */
    void credentialsExpired(PageToken used, int code, @Nullable Integer subcode);

    /** Meta restricted the Page; {@code reason} as Meta gave it. */
    void restricted(String pageId, @Nullable String reason);

    /** Meta lifted the restriction. */
    void released(String pageId);

    /** Meta warned the Page at its time {@code warnedAt}; a warning from before the last recorded one is a repetition. */
    void warned(String pageId, @Nullable String reason, Instant warnedAt);
}
