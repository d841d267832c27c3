package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to send along; Meta fetches it, the desk never does.
 *
 * @param type image, audio, video or file
 * @param url https only
 */
record AttachmentRequest(String type, String url) {

    private static final Set<String> TYPES = Set.of("image", "audio", "video", "file");
    private static final Pattern HTTPS = Pattern.compile("(?i)https://[^\\s/?#]+\\S*");
    private static final int LONGEST_URL = 2_000;

    static List<InvalidField> problemsOf(@Nullable AttachmentRequest attachment, String field) {
        if (attachment == null) {
            return List.of(new InvalidField(field, "must not be null"));
        }
        List<InvalidField> problems = new ArrayList<>();
        if (!TYPES.contains(String.valueOf(attachment.type()))) {
            problems.add(new InvalidField(field + ".type", "must be image, audio, video or file"));
        }
        String url = String.valueOf(attachment.url());
        if (!HTTPS.matcher(url).matches() || url.length() > LONGEST_URL) {
            problems.add(new InvalidField(field + ".url", "must be an https address"));
        }
        return problems;
    }
}
