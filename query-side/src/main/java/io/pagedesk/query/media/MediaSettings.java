package io.pagedesk.query.media;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * {@code pagedesk.media}: whether and how attachments of customers are copied.
 *
 * @param keep whether new attachments are copied; copies that are there are served either way
 * @param maxSize of one attachment
 * @param types content types that are kept, as their first bytes show them
 * @param hosts where attachments may come from; empty: from any public address, by https. A name stands for itself and
 *     all names under it; {@code http://name:port} for a server of one's own, which may be private and without TLS
 * @param connectTimeout for the connection
 * @param readTimeout for each wait for bytes
 * @param fetchTimeout for one attempt, redirects and all
 * @param retry what follows a failure that may pass
 * @param threads how many attachments one instance copies at once
 * @param polling how often it looks for work
 */
@ConfigurationProperties("pagedesk.media")
record MediaSettings(
        @DefaultValue("false") boolean keep,
        @DefaultValue("25MB") DataSize maxSize,

        @DefaultValue({
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "audio/mp4",
            "audio/aac",
            "audio/ogg",
            "audio/wav",
            "audio/amr",
            "video/mp4",
            "video/quicktime",
            "video/webm",
            "video/3gpp",
            "application/pdf",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "text/plain",
            "text/csv"
        })
        List<String> types,

        @DefaultValue List<String> hosts,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("2m") Duration fetchTimeout,
        @DefaultValue Retry retry,
        @DefaultValue("2") int threads,
        @DefaultValue("1s") Duration polling) {

    MediaSettings {
        require(maxSize.toBytes() > 0, "max-size must be more than nothing");
        require(threads > 0, "threads must be at least 1");
        require(isPositive(connectTimeout), "connect-timeout must be longer than nothing");
        require(isPositive(readTimeout), "read-timeout must be longer than nothing");
        require(isPositive(fetchTimeout), "fetch-timeout must be longer than nothing");
        require(isPositive(polling), "polling must be longer than nothing");
    }

    /** Nobody else takes an attachment for as long; then whoever had it is thought dead. */
    Duration lease() {
        return fetchTimeout.plusMinutes(1);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("pagedesk.media." + message);
        }
    }

    /**
     * @param first after the first failure; doubled after each further one
     * @param longest the longest delay
     * @param giveUpAfter since the attachment came; Meta's addresses live for days at most
     */
    record Retry(
            @Name("first-delay") @DefaultValue("30s") Duration first,
            @Name("max-delay") @DefaultValue("1h") Duration longest,
            @DefaultValue("24h") Duration giveUpAfter) {

        private static final int MOST_DOUBLINGS = 20;

        Duration after(int attempts) {
            Duration delay = first.multipliedBy(1L << Math.min(Math.max(0, attempts - 1), MOST_DOUBLINGS));
            return delay.compareTo(longest) > 0 ? longest : delay;
        }
    }
}
