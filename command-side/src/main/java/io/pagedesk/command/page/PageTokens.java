package io.pagedesk.command.page;

import io.pagedesk.command.graph.PageToken;
import java.util.Optional;

/** The Pages' access tokens, always the newest one. */
public interface PageTokens {

    /** Empty for a Page that is disconnected or was never connected; an expired token is still here. */
    Optional<PageToken> find(String pageId);
}
