package io.pagedesk.command.upload;

import io.pagedesk.command.conversation.ConversationCommand.LookUpTicket;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.command.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files that agents are about to send, and shows what they sent. */
@RestController
class UploadController {

    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

    private static final int LONGEST_MEDIA_TYPE = 127;

    private final CommandGateway commands;
    private final Uploads uploads;

    UploadController(CommandGateway commands, Uploads uploads) {
        this.commands = commands;
        this.uploads = uploads;
    }

    /** Keeps a file, to be named as an attachment of a reply on the same ticket. */
    @PostMapping(path = UploadsOnly.PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keeps a file to be sent with a reply",
            description = "Without a type it is taken from the file's media type. A file that no reply sends is removed"
                    + " after pagedesk.uploads.keep-unused.")
    @ApiResponse(responseCode = "201", description = "Kept; name uploadId as an attachment of a reply")
    @ApiResponse(responseCode = "400", description = "invalid-request: no file, or an empty one")
    @ApiResponse(responseCode = "404", description = "ticket-not-found")
    @ApiResponse(responseCode = "409", description = "ticket-superseded")
    @ApiResponse(responseCode = "413", description = "content-too-large: more than pagedesk.uploads.max-size")
    @ApiResponse(responseCode = "415", description = "unsupported-media-type: not what the type says")
    UploadAnswer upload(
            @PathVariable String ticketId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String type,
            Principal agent)
            throws IOException {
        TicketId ticket = TicketId.parse(ticketId).orElseThrow(UploadController::ticketNotFound);
        if (file == null || file.isEmpty()) {
            throw InvalidRequest.of("file", "must not be empty").asException();
        }
        requireTicket(ticket);
        Upload upload = described(ticket, file, type, agent);
        try (InputStream content = file.getInputStream()) {
            uploads.keep(upload, content);
        }
        LOG.info("Kept upload {} of {} bytes", upload.uploadId(), upload.size());
        return new UploadAnswer(upload.uploadId(), upload.type().word(), upload.name(), upload.size());
    }

    /** A picture, a sound or a film is shown where it stands; everything else is saved, and never run. */
    @GetMapping("/api/uploads/{uploadId}")
    @Operation(summary = "Serves a file that an agent sent, or is about to send")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "upload-not-found: there is none, or it is not kept any more")
    ResponseEntity<Resource> show(@PathVariable String uploadId) {
        Upload upload = uploads.find(uploadId).orElseThrow(UploadController::notFound);
        Resource content = uploads.contentOf(upload).orElseThrow(UploadController::notFound);
        boolean shown = upload.type() != AttachmentType.FILE;
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(upload.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(shown ? upload.contentType() : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }

    private void requireTicket(TicketId ticket) {
        try {
            commands.sendAndWait(new LookUpTicket(ticket.conversationId(), ticket.number()));
        } catch (AggregateNotFoundException e) {
            throw ticketNotFound();
        }
    }

    private static Upload described(TicketId ticket, MultipartFile file, @Nullable String type, Principal agent) {
        MediaType content = contentTypeOf(file);
        AttachmentType chosen = type == null
                ? AttachmentType.of(content)
                : AttachmentType.named(type)
                        .filter(named -> named.takes(content))
                        .orElseThrow(UploadController::unsupported);
        return new Upload(
                UUID.randomUUID().toString(),
                ticket.conversationId(),
                agent.getName(),
                chosen,
                FileName.of(file.getOriginalFilename()),
                content,
                file.getSize());
    }

    private static MediaType contentTypeOf(MultipartFile file) {
        try {
            MediaType given = MediaType.parseMediaType(String.valueOf(file.getContentType()));
            boolean usable = given.isConcrete() && given.toString().length() <= LONGEST_MEDIA_TYPE;
            return usable ? new MediaType(given.getType(), given.getSubtype()) : unknown();
        } catch (InvalidMediaTypeException e) {
            return unknown();
        }
    }

    private static MediaType unknown() {
        return MediaType.APPLICATION_OCTET_STREAM;
    }

    private static RuntimeException unsupported() {
        return Refusal.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "The type must be image, audio, video or file, and the file must be one.")
                .asException();
    }

    private static RuntimeException ticketNotFound() {
        return Refusal.of(HttpStatus.NOT_FOUND, "ticket-not-found", "There is no such ticket.")
                .asException();
    }

    private static RuntimeException notFound() {
        return Refusal.of(HttpStatus.NOT_FOUND, "upload-not-found", "There is no such upload, or not any more.")
                .asException();
    }

    /** {@code size} in bytes. */
    record UploadAnswer(String uploadId, String type, String name, long size) {}
}
