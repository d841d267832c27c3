package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.upload.UploadRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The attachment of a send: one that Meta keeps already, or a new one.
 *
 * @param id of one that is kept; empty otherwise
 * @param fresh a new one
 */
record Attached(String id, @Nullable UploadRequest fresh) {

    static @Nullable Attached of(GraphRequest request, JsonNode attachment) {
        if (attachment.isMissingNode() || attachment.isNull()) {
            return null;
        }
        var unusedType = UploadRequest.typeOf(attachment);
        var id = attachment.path("payload").path("attachment_id");
        return id.isMissingNode() || id.isNull()
                ? new Attached("", UploadRequest.of(request, attachment))
                : new Attached(id.asString(), null);
    }
}
