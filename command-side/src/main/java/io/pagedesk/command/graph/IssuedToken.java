package io.pagedesk.command.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Facebook user's token as Meta gives it.
 *
 * @param lasts absent where Meta names no end
 */
public record IssuedToken(String token, @Nullable Duration lasts) {

    @Override
    public String toString() {
        return "IssuedToken[lasts=" + lasts + "]";
    }
}
