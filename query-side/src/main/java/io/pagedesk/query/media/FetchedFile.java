package io.pagedesk.query.media;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file while it comes in.
 *
 * @param name the last part of its address
 * @param declaredType what the server calls it
 * @param content can be reset to its start while little of it was read; never longer than what is kept
 */
record FetchedFile(String name, @Nullable String declaredType, InputStream content) {

    /** Takes a file in. */
    interface Reader<T> {
        T read(FetchedFile file) throws IOException;
    }
}
