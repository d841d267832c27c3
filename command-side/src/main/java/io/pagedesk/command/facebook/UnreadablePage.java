package io.pagedesk.command.facebook;

import org.jspecify.annotations.Nullable;

/** A Page that the permissions name and Meta gives no token for; {@code code} as Meta refused it, where it did. */
public record UnreadablePage(
        String pageId, @Nullable Integer code, @Nullable Integer subcode) {}
