package io.pagedesk.command.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What Meta takes to be sent along with a message. */
public enum AttachmentType {
    IMAGE,
    AUDIO,
    VIDEO,
    FILE;

    private static final MediaType SVG = new MediaType("image", "svg+xml");

    /** Meta's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AttachmentType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** The type that shows the most of such a file. A drawing that can hold scripts is a file like any other. */
    static AttachmentType of(MediaType content) {
        return content.equalsTypeAndSubtype(SVG)
                ? FILE
                : named(content.getType()).orElse(FILE);
    }

    /** Anything may go as a file. */
    boolean takes(MediaType content) {
        return this == FILE || this == of(content);
    }
}
