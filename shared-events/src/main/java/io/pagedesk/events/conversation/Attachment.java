package io.pagedesk.events.conversation;

import io.pagedesk.events.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Something sent with a message.
 *
 * @param type Meta's word: image, audio, video, file, sticker, fallback, location ... or one that Meta adds tomorrow
 * @param url where it can be fetched; may be relative, may be missing
 * @param title of a link or file, where Meta gives one
 * @param raw the attachment's JSON as Meta sent it, kept where the type says more than url and title
 */
public record Attachment(
        String type,
        @PersonalData @Nullable String url,
        @PersonalData @Nullable String title,
        @PersonalData @Nullable String raw) {}
