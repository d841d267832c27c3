package io.pagedesk.query.media;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** A copy as it is served: looked at in the browser only where a browser cannot run what is in it. */
final class MediaContent extends AbstractResource {

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final MediaChunks chunks;
    private final MediaFile file;

    MediaContent(MediaChunks chunks, MediaFile file) {
        this.chunks = chunks;
        this.file = file;
    }

    String id() {
        return file.id();
    }

    MediaType type() {
        MediaType type = MediaType.parseMediaType(file.type());
        return "text".equals(type.getType()) ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    ContentDisposition disposition() {
        ContentDisposition.Builder how = isLookedAt() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(file.name(), StandardCharsets.UTF_8).build();
    }

    @Override
    public InputStream getInputStream() {
        return new ChunkStream(chunks, file);
    }

    @Override
    public long contentLength() {
        return file.length();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "copy " + file.id();
    }

    private boolean isLookedAt() {
        String type = file.type();
        return IMAGES.contains(type) || type.startsWith("audio/") || type.startsWith("video/");
    }
}
