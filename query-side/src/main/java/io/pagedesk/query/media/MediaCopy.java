package io.pagedesk.query.media;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Stores what an address holds. */
@Component
class MediaCopy {

    private final MediaFetch fetch;
    private final MediaTypes types;
    private final MediaChunks chunks;

    MediaCopy(MediaFetch fetch, MediaTypes types, MediaChunks chunks) {
        this.fetch = fetch;
        this.types = types;
        this.chunks = chunks;
    }

    /** @throws IOException it may go better another time; parts of it may be stored */
    MediaFile of(MediaJob job) throws IOException {
        return fetch.fetch(job.url(), file -> {
            String type = types.of(file.content(), file.declaredType());
            long length = chunks.write(job.id(), job.attempt(), file.content());
            return new MediaFile(job.id(), FileName.of(job.title(), file.name()), type, length, job.attempt());
        });
    }
}
