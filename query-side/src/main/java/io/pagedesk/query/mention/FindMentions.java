package io.pagedesk.query.mention;

import io.pagedesk.query.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Asks where notes mention an agent. */
public record FindMentions(String agent, @Nullable Cursor after, int limit) {

    public static final String LIST = "mentions";
}
