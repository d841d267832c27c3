package io.pagedesk.command.page;

import io.pagedesk.command.graph.GraphError;
import org.jspecify.annotations.Nullable;

/** What use taught about the features of Pages. Shown to admins, and no fact of its own. */
public interface PageFeatures {

    void available(String pageId, PageFeature feature);

    /** {@code error}: as Meta refused it; absent where it answered, and gave nothing. */
    void unavailable(String pageId, PageFeature feature, @Nullable GraphError error);
}
