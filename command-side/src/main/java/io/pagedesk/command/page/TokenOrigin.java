package io.pagedesk.command.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a Page's token comes from.
 *
 * @param ownerId the Facebook user behind it, as its App knows them; absent where Meta does not tell
 * @param granted the permissions that it has; empty where Meta does not tell
 * @param declined those that were asked for in the dialog and not granted; of a pasted token nobody knows
 */
record TokenOrigin(
        TokenSource source,
        @Nullable String ownerId,
        @Nullable String ownerName,
        List<String> granted,
        List<String> declined) {

    @Override
    public String toString() {
        return "TokenOrigin[" + source + "]";
    }
}
