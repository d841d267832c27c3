package io.pagedesk.query.console.desk;

import io.pagedesk.query.message.MessageView.AttachmentView;
import io.pagedesk.query.message.MessageView.CardView;
import io.pagedesk.query.message.MessageView.CoordinatesView;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an attachment looks in a thread.
 *
 * @param look picture, sticker, audio, video, card, location, file, link; unsupported where there is nothing to show
 * @param type Meta's word for it
 * @param url where it leads or comes from: the desk's copy, else a web address; null for nowhere
 * @param title what it calls itself, or what its address calls it; null for nothing
 */
record ShownAttachment(
        String look,
        String type,
        @Nullable String url,
        @Nullable String title,
        @Nullable CardView card) {

    /** What agents uploaded here. */
    private static final String OWN = "/api/uploads/";

    private static final Set<String> MEDIA = Set.of("image", "sticker", "audio", "video");

    static ShownAttachment of(AttachmentView file) {
        String url = file.copy() == null ? webAddress(file) : file.copy();
        String title = file.title() == null && "file".equals(file.type()) ? nameIn(file.url()) : file.title();
        return new ShownAttachment(look(file, url), file.type(), url, title, harmless(file.card()));
    }

    private static String look(AttachmentView file, @Nullable String url) {
        if (file.card() != null) {
            return "card";
        }
        if (url == null) {
            return "unsupported";
        }
        if (MEDIA.contains(file.type())) {
            // The page shows nothing that came without encryption.
            return url.startsWith("http:") ? "link" : file.type().replace("image", "picture");
        }
        return "file".equals(file.type()) || "location".equals(file.type()) ? file.type() : "link";
    }

    private static @Nullable String webAddress(AttachmentView file) {
        String url = file.url();
        if (url != null && (url.startsWith(OWN) || url.startsWith("https://") || url.startsWith("http://"))) {
            return url;
        }
        CoordinatesView place = file.coordinates();
        return place == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=16/%1$s/%2$s",
                        place.lat(),
                        place.longitude());
    }

    /** Pictures and links of a card come from whoever sent it. */
    private static @Nullable CardView harmless(@Nullable CardView card) {
        return card == null
                ? null
                : new CardView(
                        card.title(),
                        card.subtitle(),
                        onlyHttps(card.picture()),
                        onlyHttps(card.url()),
                        card.startsAt());
    }

    private static @Nullable String onlyHttps(@Nullable String url) {
        return url != null && url.startsWith("https://") ? url : null;
    }

    /** Meta gives files no names but in their addresses. */
    private static @Nullable String nameIn(@Nullable String url) {
        try {
            String path = url == null ? null : URI.create(url).getPath();
            String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
            return name.isBlank() ? null : name;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
