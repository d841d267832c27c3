package io.pagedesk.command.page;

import org.jspecify.annotations.Nullable;

/** A token to connect a Page by; {@code pageName} where it came along. */
record FoundToken(String token, @Nullable String pageName, TokenOrigin origin) {

    @Override
    public String toString() {
        return "FoundToken[" + origin + "]";
    }
}
