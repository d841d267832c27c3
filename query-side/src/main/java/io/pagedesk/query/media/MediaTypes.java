package io.pagedesk.query.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file is: as its first bytes show it, whatever the server calls it. */
@Component
class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";

    /** Tika's names for what browsers know by others. */
    private static final Map<String, String> USUAL_NAMES =
            Map.of("audio/x-aac", "audio/aac", "audio/vnd.wave", "audio/wav", "application/ogg", "audio/ogg");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final Set<String> kept;

    MediaTypes(MediaSettings settings) {
        this.kept = Set.copyOf(settings.types());
    }

    /**
     * Reads the first bytes of a stream that can be reset, and resets it. What the server says only tells apart what
     * begins alike, such as the kinds of documents that are archives.
     *
     * @throws FetchRefusedException for a type that is not kept
     */
    String of(InputStream content, @Nullable String declared) throws IOException {
        String shown = detect(content, null);
        String type = UNKNOWN.equals(shown) ? UNKNOWN : detect(content, declared);
        String usual = USUAL_NAMES.getOrDefault(type, type);
        if (!kept.contains(usual)) {
            throw new FetchRefusedException(MediaFailure.TYPE_NOT_ALLOWED);
        }
        return usual;
    }

    private String detect(InputStream content, @Nullable String declared) throws IOException {
        Metadata metadata = new Metadata();
        if (declared != null) {
            metadata.set(HttpHeaders.CONTENT_TYPE, declared);
        }
        return known.detect(content, metadata).getBaseType().toString();
    }
}
