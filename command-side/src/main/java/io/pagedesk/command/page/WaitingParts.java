package io.pagedesk.command.page;

import java.util.Map;

/** How many parts of replies have not left yet. */
public interface WaitingParts {

    /** By Page; a Page of which nothing waits is not in it. */
    Map<String, Integer> countByPage();
}
