package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidField;
import io.pagedesk.command.upload.AttachmentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to send along: at an address, which Meta fetches and the desk never does, or uploaded to the desk before.
 *
 * @param type image, audio, video or file; an upload brings its own
 * @param url https only
 * @param uploadId of an upload of the same agent on the same ticket
 */
record AttachmentRequest(
        @Schema(allowableValues = {"image", "audio", "video", "file"}) @Nullable
        String type,

        @Nullable String url,
        @Nullable String uploadId) {

    private static final Pattern HTTPS = Pattern.compile("(?i)https://[^\\s/?#]+\\S*");
    private static final int LONGEST_URL = 2_000;

    static List<InvalidField> problemsOf(@Nullable AttachmentRequest attachment, String field) {
        if (attachment == null) {
            return List.of(new InvalidField(field, "must not be null"));
        }
        List<InvalidField> problems = new ArrayList<>();
        boolean typed = attachment.uploadId() == null || attachment.type() != null;
        if (typed && AttachmentType.named(String.valueOf(attachment.type())).isEmpty()) {
            problems.add(new InvalidField(field + ".type", "must be image, audio, video or file"));
        }
        if (attachment.uploadId() != null && attachment.url() != null) {
            problems.add(new InvalidField(field + ".url", "must not be given beside an uploadId"));
        } else if (attachment.uploadId() == null && !isHttps(String.valueOf(attachment.url()))) {
            problems.add(new InvalidField(field + ".url", "must be an https address"));
        }
        return problems;
    }

    private static boolean isHttps(String url) {
        return HTTPS.matcher(url).matches() && url.length() <= LONGEST_URL;
    }
}
