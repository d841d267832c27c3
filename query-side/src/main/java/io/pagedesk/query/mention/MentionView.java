package io.pagedesk.query.mention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A conversation in which notes mention the caller, with the latest of these notes.
 *
 * @param subject of the ticket that the note stands on
 * @param by who wrote it
 */
@Schema(name = "Mention", description = "A conversation in which notes mention the caller, with the latest of them")
public record MentionView(
        String ticketId, String subject, String noteId, String text, String by, Instant at, boolean unseen) {}
