package io.pagedesk.query.updates;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The stream of what changes. */
@RestController
class UpdatesController {

    private final UpdateStreams streams;
    private final Clock clock;
    private final JsonMapper json;

    UpdatesController(UpdateStreams streams, Clock clock, JsonMapper json) {
        this.streams = streams;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping(path = "/api/updates", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What changes on the desk, as Server-Sent Events",
            description = "ticket {id, version, inboxes} once the views show that version; inboxes {pages}: counts may"
                    + " have changed, and so may these Pages; projection: a row as in /api/admin/projections, for"
                    + " admins; writing {ticket, agents}: who writes on it at this moment; time {now}: the desk's clock, every few seconds. Nothing is repeated after a gap: ask"
                    + " again for what is on the screen. Refused as too-many-streams (429).")
    ResponseEntity<SseEmitter> updates(Authentication login) {
        UpdateStream stream = streams.open(login);
        stream.tell("time", json.writeValueAsString(Map.of("now", clock.instant())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.emitter());
    }
}
