package io.pagedesk.query.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The copies of what customers attached. Whatever is in one, nothing of it runs in a browser. */
@RestController
class MediaController {

    private static final Duration CACHED = Duration.ofHours(1);

    private final KeptMedia media;

    MediaController(KeptMedia media) {
        this.media = media;
    }

    @Operation(summary = "The copy of an attachment, whole or in ranges")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "media-not-found: there is no copy", content = @Content)
    @GetMapping("/api/media/{id}")
    ResponseEntity<MediaContent> copy(@PathVariable String id) {
        MediaContent content = media.find(id).orElseThrow(() -> new MediaNotFoundException(id));
        return ResponseEntity.ok()
                .contentType(content.type())
                .cacheControl(CacheControl.maxAge(CACHED).cachePrivate())
                .eTag("\"" + content.id() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, content.disposition().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
