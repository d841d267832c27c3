package io.pagedesk.command.facebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a login with Facebook offers. */
public record OfferedPages(FacebookLogin login, List<OfferedPage> pages, List<UnreadablePage> unreadable) {

    /** Absent where there are Pages. */
    public @Nullable EmptyList explanation() {
        return pages.isEmpty() ? EmptyList.of(login.granted(), unreadable) : null;
    }

    /** The permissions that connecting needs and that were not granted. */
    public List<String> missing() {
        return Permissions.missing(login.granted());
    }
}
