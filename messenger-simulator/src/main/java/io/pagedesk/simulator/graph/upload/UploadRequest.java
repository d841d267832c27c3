package io.pagedesk.simulator.graph.upload;

import io.pagedesk.simulator.graph.FilePart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attachment that is to be kept: an address or a file.
 *
 * @param source the address, or the file's name
 */
public record UploadRequest(String type, String source, boolean reusable) {

    public static final Set<String> TYPES = Set.of("image", "audio", "video", "file");

    private static final long LARGEST = 25L * 1024 * 1024;

    /** {@code attachment} as in {@code message.attachment}. */
    public static UploadRequest of(GraphRequest request, JsonNode attachment) {
        var payload = attachment.path("payload");
        return new UploadRequest(
                typeOf(attachment),
                sourceOf(request.file(), payload.path("url").asString(null), typeOf(attachment)),
                payload.path("is_reusable").asBoolean(false));
    }

    public static String typeOf(JsonNode attachment) {
        var type = attachment.path("type").asString("");
        if (!TYPES.contains(type)) {
            throw GraphException.badParameter("Param message[attachment][type] must be one of " + TYPES);
        }
        return type;
    }

    private static String sourceOf(@Nullable FilePart file, @Nullable String url, String type) {
        if (file != null) {
            checkFile(file, type);
            return file.name() == null ? "file" : file.name();
        }
        if (url == null || !url.matches("https?://.+")) {
            throw GraphException.badParameter("Param message[attachment][payload][url] should be a valid URL");
        }
        return url;
    }

    /** At most 25 MB; what is not of the type that it is said to be cannot be stored. */
    private static void checkFile(FilePart file, String type) {
        var content = file.contentType() == null ? "" : file.contentType();
        if (file.size() == 0 || file.size() > LARGEST || !(type.equals("file") || content.startsWith(type + "/"))) {
            throw GraphException.of(100, 2018047, "(#100) Upload attachment failure.");
        }
    }
}
